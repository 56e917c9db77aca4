package dev.ross.command.platform.axon;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Repositories over the event store of a fixture. */
public final class InMemory {
    private InMemory() {}

    public static Kinds kindsOver(EventStore events) {
        return new Kinds(
                events, new StrongCache(1_000_000), new DeadlineLocks(Duration.ofSeconds(5)), new SnapshotExecutor());
    }
}
