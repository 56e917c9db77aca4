package dev.ross.bench;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;

/** What is read again: one stream, the whole log, one screen. */
final class Reading {
    private Reading() {}

    static void print(Ground ground, ConfigurableApplicationContext services) throws Exception {
        var engine = services.getBean(EventStorageEngine.class);
        var store = services.getBean(EventStore.class);
        var longest = Loading.longest(ground);
        var few = Loading.about(ground, 10);
        Loading.of(50, () -> store.readEvents(longest.stream())); // warms up
        Row.times(
                "a stream of %d events read".formatted(few.events()),
                1,
                Loading.of(50, () -> store.readEvents(few.stream())));
        Row.times(
                "a stream of %d events read, snapshot first".formatted(longest.events()),
                1,
                Loading.of(50, () -> store.readEvents(longest.stream())));
        Row.times("the same without its snapshot", 1, Loading.of(5, () -> engine.readEvents(longest.stream(), 0)));
        Replay.events(engine); // warms up
        var plain = Replay.plain(ground);
        var replayed = Replay.events(engine);
        Row.rate("log: a plain SELECT and parse", 1, plain, "");
        Row.rate("log: read as events", 1, replayed, "%.2f of plain".formatted(replayed / plain));
        var processing = services.getBean(EventProcessingConfiguration.class);
        for (var screen : new String[] {"me", "seating-card-3"}) {
            var rebuilt = Rebuild.of(
                    processing, screen, ground.count("SELECT max(globalindex) FROM events.domainevententry"));
            Row.rate("log: into the screen " + screen, 1, rebuilt, "%.2f of plain".formatted(rebuilt / plain));
        }
    }
}
