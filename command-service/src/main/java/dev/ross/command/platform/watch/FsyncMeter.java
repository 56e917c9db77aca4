package dev.ross.command.platform.watch;

import com.zaxxer.hikari.HikariDataSource;
import dev.ross.platform.metrics.PolledValue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meters whether PostgreSQL, if it is the event store, has fsync on: otherwise events could be lost in a power cut. */
@Component
@ConditionalOnProperty(name = "ross.event-store", havingValue = "jdbc", matchIfMissing = true)
class FsyncMeter implements MeterBinder {
    private final JdbcClient events;

    FsyncMeter(@Qualifier("eventsPool") HikariDataSource pool) {
        this.events = JdbcClient.create(pool);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        var fsync = new PolledValue<>(this::fsync, Double.NaN);
        Gauge.builder("ross.events.fsync", fsync::get)
                .description("whether the event store waits for the disk")
                .register(registry);
    }

    private double fsync() {
        return events.sql("SHOW fsync").query(String.class).single().equals("on") ? 1 : 0;
    }
}
