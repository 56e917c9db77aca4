package dev.ross.command.platform.axon;

import dev.ross.contracts.Identifier;
import dev.ross.contracts.Rejection;
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

/** Makes the repository of each kind of aggregate, all in the same way: cached, locked, with snapshots. */
public final class Kinds {
    /**
     * However long a stream is, reading it shall cost at most twice what one of ten events costs: a snapshot and the 50
     * events after it take 1.8 times as long, a snapshot and 200 five times. With much fewer the book of a busy day
     * would be written whole more often than it is ever read.
     */
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 40;

    private final EventStore events;
    private final StrongCache cache;
    private final LockFactory locks;
    private final SnapshotExecutor snapshots;

    /**
     * @param locks for all kinds, whose streams have one name space
     * @param snapshots where snapshots are made, beside the commands
     */
    Kinds(EventStore events, StrongCache cache, LockFactory locks, SnapshotExecutor snapshots) {
        this.events = events;
        this.cache = cache;
        this.locks = locks;
        this.snapshots = snapshots;
    }

    /** Of a kind whose every member exists: one that nothing has happened to yet is blank. */
    public <I extends Identifier, A> Stored<I, A> of(Class<A> type, String kind, Function<I, A> blank) {
        return of(type, kind, blank, null);
    }

    /**
     * @param kind prefixes every stream of this kind; permanent
     * @param blank what an aggregate is before its first event
     * @param unknown what is said where there is none
     */
    public <I extends Identifier, A> Stored<I, A> of(
            Class<A> type, String kind, Function<I, A> blank, @Nullable Rejection unknown) {
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
        return new Stored<>(kind, repository, blank, unknown);
    }

    /** Tells of an event that has been committed, by whichever node: whoever is cached without it is read again. */
    void see(DomainEventMessage<?> event) {
        cache.forgetWithout(event.getAggregateIdentifier(), event.getSequenceNumber());
    }
}
