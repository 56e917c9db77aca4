package dev.ross.saga.platform.watch;

import dev.ross.platform.metrics.PolledValue;
import dev.ross.saga.platform.outbox.OutboxTask;
import dev.ross.saga.platform.processor.ProcessingGroups;
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

/** Gauges of waiting outbox tasks and of dead letters. All nodes report the same, of one database. */
@Component
class WaitingMeters implements MeterBinder {
    private final JdbcClient database;
    private final ObjectProvider<OutboxTask<?>> tasks;
    private final ProcessingGroups processes;

    WaitingMeters(
            @Qualifier("sagaDataSource") DataSource sagas,
            ObjectProvider<OutboxTask<?>> tasks,
            ProcessingGroups processes) {
        this.database = JdbcClient.create(sagas);
        this.tasks = tasks;
        this.processes = processes;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        var names = tasks.stream().map(OutboxTask::name).toList();
        var waiting = new PolledValue<>(() -> WaitingCounts.seenIn(database, names), WaitingCounts.UNKNOWN);
        for (var task : names) {
            gauge(registry, waiting, new WaitingCounts.Key("fresh", task));
            gauge(registry, waiting, new WaitingCounts.Key("failed", task));
        }
        Stream.of(names, processes.names())
                .flatMap(List::stream)
                .forEach(worker -> Gauge.builder(
                                "ross.dead.letters", () -> waiting.get().of(new WaitingCounts.Key("dead", worker)))
                        .description("dead letters: events and tasks that wait for an operator")
                        .tag("worker", worker)
                        .register(registry));
    }

    private static void gauge(MeterRegistry registry, PolledValue<WaitingCounts> waiting, WaitingCounts.Key key) {
        Gauge.builder("ross.outbox.waiting", () -> waiting.get().of(key))
                .description("outbox tasks stored and not done yet: not tried so far, or failed and to be tried again")
                .tag("task", key.name())
                .tag("state", key.state())
                .register(registry);
    }
}
