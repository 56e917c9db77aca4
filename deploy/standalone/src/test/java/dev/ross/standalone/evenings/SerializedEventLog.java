package dev.ross.standalone.evenings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * An event storage engine in memory. Events are serialised and deserialised again by the services' own serializer,
 * once for all readers; positions have no gaps.
 */
final class SerializedEventLog implements EventStorageEngine {
    private final Serializer serializer;
    private final List<TrackedEventMessage<?>> log = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();
    private final Map<String, Snapshot> snapshots = new HashMap<>();

    private boolean fails;

    SerializedEventLog(Serializer serializer) {
        this.serializer = serializer;
    }

    /** Truncates the log to so many events. */
    void cutBackTo(int size) {
        log.subList(size, log.size()).clear();
        streams.clear();
        for (var event : log)
            if (event instanceof DomainEventMessage<?> stored)
                streams.computeIfAbsent(stored.getAggregateIdentifier(), name -> new ArrayList<>())
                        .add(stored);
        snapshots.clear();
    }

    int size() {
        return log.size();
    }

    /**
     * Does something while the next transaction fails.
     *
     * @return whether one did
     */
    boolean failsOnce(Runnable work) {
        fails = true;
        try {
            work.run();
            return !fails;
        } catch (RuntimeException e) {
            if (fails) throw e;
            return true;
        } finally {
            fails = false;
        }
    }

    /** The events from this index on, the first event having index 0. */
    List<TrackedEventMessage<?>> from(int index, int atMost) {
        return List.copyOf(log.subList(index, Math.min(log.size(), index + atMost)));
    }

    List<DomainEventMessage<?>> stream(String name) {
        return streams.getOrDefault(name, List.of());
    }

    /** Appends all of them or none, as a transaction does. */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (fails) {
            fails = false;
            throw new EventStoreException("the store does not answer");
        }
        var next = new HashMap<String, Integer>();
        for (var event : events) {
            var name = EventUtils.asDomainEventMessage(event).getAggregateIdentifier();
            var number = next.getOrDefault(name, stream(name).size());
            if (EventUtils.asDomainEventMessage(event).getSequenceNumber() != number) {
                EveningRun.SEEN.merge("conflict in a " + name.split(":", 2)[0], 1, Integer::sum);
                throw new ConcurrencyException(name + " has gone on");
            }
            next.put(name, number + 1);
        }
        for (var event : events) append(EventUtils.asDomainEventMessage(event));
    }

    private void append(DomainEventMessage<?> event) {
        var stream = streams.computeIfAbsent(event.getAggregateIdentifier(), name -> new ArrayList<>());
        var stored = new GenericDomainEventMessage<Object>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                reread(event.getPayload()),
                MetaData.from(reread(event.getMetaData())),
                event.getIdentifier(),
                event.getTimestamp());
        stream.add(stored);
        log.add(new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(log.size()), stored));
    }

    @SuppressWarnings("unchecked") // the serializer names the class it wrote
    private <T> T reread(T object) {
        SerializedObject<byte[]> written = serializer.serialize(object, byte[].class);
        return (T) serializer.deserialize(written);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.put(
                snapshot.getAggregateIdentifier(),
                new Snapshot(snapshot, serializer.serialize(snapshot.getPayload(), byte[].class)));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.ofNullable(snapshots.get(aggregate)).map(snapshot -> snapshot.reread(serializer));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        var next = after == null ? 0 : (int) after.position().orElseThrow() + 1;
        return from(next, Integer.MAX_VALUE / 2).stream();
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequenceNumber) {
        var stream = stream(aggregate);
        var first = (int) Math.min(firstSequenceNumber, stream.size());
        return DomainEventStream.of(List.copyOf(stream.subList(first, stream.size())));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        var size = stream(aggregate).size();
        return size == 0 ? Optional.empty() : Optional.of(size - 1L);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.size() - 1L);
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        throw new UnsupportedOperationException();
    }

    private record Snapshot(DomainEventMessage<?> message, SerializedObject<byte[]> content) {
        DomainEventMessage<?> reread(Serializer serializer) {
            return new GenericDomainEventMessage<>(
                    message.getType(), message.getAggregateIdentifier(), message.getSequenceNumber(), (Object)
                            serializer.deserialize(content));
        }
    }
}
