package dev.ross.saga.platform.watch;

import dev.ross.saga.platform.axon.Processes;
import dev.ross.saga.platform.errand.Errand;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits: errands for their next try, and what was parked for a person. All nodes say the same, of one database. */
@Component
class WaitingMeters implements MeterBinder {
    private final JdbcClient database;
    private final ObjectProvider<Errand<?>> errands;
    private final Processes processes;

    WaitingMeters(
            @Qualifier("sagaDataSource") DataSource sagas, ObjectProvider<Errand<?>> errands, Processes processes) {
        this.database = JdbcClient.create(sagas);
        this.errands = errands;
        this.processes = processes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        var names = errands.stream().map(Errand::name).toList();
        var waiting = new Glimpse<>(() -> Waiting.seenIn(database, names), Waiting.UNKNOWN);
        for (var errand : names) {
            gauge(registry, waiting, new Waiting.Place("fresh", errand));
            gauge(registry, waiting, new Waiting.Place("failed", errand));
        }
        Stream.of(names, processes.names())
                .flatMap(List::stream)
                .forEach(worker -> Gauge.builder(
                                "ross.parked", () -> waiting.get().in(new Waiting.Place("parked", worker)))
                        .description("events and errands that wait for a person")
                        .tag("worker", worker)
                        .register(registry));
    }

    private static void gauge(MeterRegistry registry, Glimpse<Waiting> waiting, Waiting.Place place) {
        Gauge.builder("ross.errands.waiting", () -> waiting.get().in(place))
                .description("errands written down and not done yet: not tried so far, or failed and to be tried again")
                .tag("errand", place.whose())
                .tag("state", place.state())
                .register(registry);
    }
}
