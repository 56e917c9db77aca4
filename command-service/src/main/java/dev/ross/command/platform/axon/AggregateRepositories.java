package dev.ross.command.platform.axon;

import dev.ross.contracts.Rejection;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.value.Identifier;
import java.util.function.Function;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Builds the event-sourcing repository of each kind of aggregate: cached, locked, with snapshots. */
public final class AggregateRepositories {
    /**
     * Keeps the cost of reading a stream, however long, within twice that of a stream of ten events: a snapshot and the
     * 50 events after it take 1.8 times as long, a snapshot and 200 five times. With a much lower number the book of a
     * busy day would be written whole more often than it is ever read.
     */
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 40;

    private final EventStore events;
    private final AggregateCache cache;
    private final LockFactory locks;
    private final SnapshotExecutor snapshots;

    /**
     * @param locks shared by all kinds, whose streams have one name space
     * @param snapshots makes snapshots outside the commands' threads
     */
    AggregateRepositories(EventStore events, AggregateCache cache, LockFactory locks, SnapshotExecutor snapshots) {
        this.events = events;
        this.cache = cache;
        this.locks = locks;
        this.snapshots = snapshots;
    }

    /** For a kind whose aggregates all exist: one without events is blank. */
    public <I extends Identifier, A> AggregateRepository<I, A> of(
            Class<A> type, StreamKind kind, Function<I, A> blank) {
        return of(type, kind, blank, null);
    }

    /**
     * @param kind prefixes the names of these streams
     * @param blank makes an aggregate as it is before its first event
     * @param unknown rejection when the aggregate does not exist
     */
    public <I extends Identifier, A> AggregateRepository<I, A> of(
            Class<A> type, StreamKind kind, Function<I, A> blank, @Nullable Rejection unknown) {
        var factory = new GenericAggregateFactory<>(type);
        var snapshotter = AggregateSnapshotter.builder()
                .eventStore(events)
                .aggregateFactories(factory)
                .executor(snapshots::execute)
                .build();
        Snapshotter whenThereIsRoom = (aggregate, stream) -> {
            if (snapshots.hasRoom()) snapshotter.scheduleSnapshot(aggregate, stream);
        };
        CachingEventSourcingRepository<A> repository = EventSourcingRepository.builder(type)
                .aggregateFactory(factory)
                .eventStore(events)
                .cache(cache)
                .lockFactory(locks)
                .snapshotTriggerDefinition(
                        new EventCountSnapshotTriggerDefinition(whenThereIsRoom, EVENTS_BETWEEN_SNAPSHOTS))
                .build();
        return new AggregateRepository<>(kind, repository, blank, unknown);
    }

    /** Handles an event that any node has committed: evicts the aggregate if it was cached without this event. */
    void evictStale(DomainEventMessage<?> event) {
        cache.evictOlderThan(event.getAggregateIdentifier(), event.getSequenceNumber());
    }
}
