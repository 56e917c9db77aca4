package dev.ross.bench.read;

import dev.ross.bench.installation.BenchStores;
import dev.ross.bench.installation.LogReplay;
import dev.ross.bench.installation.ScreenRebuild;
import dev.ross.bench.load.TableRow;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures reading stored events: one stream, the whole log, and the rebuild of a screen. */
public final class LogReading {
    private LogReading() {}

    public static void print(BenchStores stores, ConfigurableApplicationContext services) throws Exception {
        var engine = services.getBean(EventStorageEngine.class);
        var store = services.getBean(EventStore.class);
        var longest = StreamLoading.longest(stores);
        var few = StreamLoading.about(stores, 10);
        StreamLoading.of(50, () -> store.readEvents(longest.stream())); // warms up
        TableRow.times(
                "a stream of %d events read".formatted(few.events()),
                1,
                StreamLoading.of(50, () -> store.readEvents(few.stream())));
        TableRow.times(
                "a stream of %d events read, snapshot first".formatted(longest.events()),
                1,
                StreamLoading.of(50, () -> store.readEvents(longest.stream())));
        TableRow.times(
                "the same without its snapshot", 1, StreamLoading.of(5, () -> engine.readEvents(longest.stream(), 0)));
        LogReplay.events(engine); // warms up
        var plain = LogReplay.plain(stores);
        var replayed = LogReplay.events(engine);
        TableRow.rate("log: a plain SELECT and parse", 1, plain, "");
        TableRow.rate("log: read as events", 1, replayed, "%.2f of plain".formatted(replayed / plain));
        var processing = services.getBean(EventProcessingConfiguration.class);
        for (var screen : new String[] {"me", "seating-card"}) {
            var rebuilt = ScreenRebuild.of(
                    processing, screen, stores.count("SELECT max(globalindex) FROM events.domainevententry"));
            TableRow.rate("log: into the screen " + screen, 1, rebuilt, "%.2f of plain".formatted(rebuilt / plain));
        }
    }
}
