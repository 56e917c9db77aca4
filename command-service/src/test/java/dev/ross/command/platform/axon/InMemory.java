package dev.ross.command.platform.axon;

import dev.ross.command.platform.bus.DeadlineLocks;
import dev.ross.command.platform.limit.ActionBudgets;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Repositories over the event store of a fixture. */
public final class InMemory {
    public static final ActionBudgets BUDGETS =
            new ActionBudgets(20, 20, 100, 50, 30, 3, 200, 20, 1000, 2000, 2000, 20, 200, 5000, 20, 100);

    private InMemory() {}

    public static AggregateRepositories repositoriesOver(EventStore events) {
        return new AggregateRepositories(
                events,
                new AggregateCache(1_000_000),
                new DeadlineLocks(Duration.ofSeconds(5)),
                new SnapshotExecutor());
    }
}
