package dev.ross.saga.platform.history;

import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Reads and folds the stream of one thing when it is needed: the result is never behind, and no copy of anyone's data
 * is kept here.
 */
@Component
public class StreamHistory {
    private final EventStore events;

    StreamHistory(EventStore events) {
        this.events = events;
    }

    /**
     * Folds the stream of a thing from its first event to its last; a snapshot would hide the events before it.
     *
     * @param kind the prefix of its stream
     * @throws dev.ross.saga.platform.deadletter.UnreadableData if an event of it cannot be read
     */
    public <S> S of(String kind, Object id, S before, BiFunction<S, Object, S> evolve) {
        return ofMessages(kind, id, before, (state, event) -> evolve.apply(state, event.getPayload()));
    }

    /**
     * Folds a stream from one of its events on.
     *
     * @param first the sequence number of the first event that is read
     */
    public <S> S since(String kind, Object id, long first, S before, BiFunction<S, Object, S> evolve) {
        return sinceOfMessages(kind, id, first, before, (state, event) -> evolve.apply(state, event.getPayload()));
    }

    /** The first event of a stream. */
    public Optional<Object> first(String kind, Object id) {
        var stream = events.readEvents(kind + ":" + id, 0);
        if (!stream.hasNext()) return Optional.empty();
        var first = stream.next();
        EventReadabilityCheck.check(first);
        return Optional.of(first.getPayload());
    }

    /** Folds a stream by its messages: payload and metadata. */
    public <S> S ofMessages(String kind, Object id, S before, BiFunction<S, EventMessage<?>, S> evolve) {
        return sinceOfMessages(kind, id, 0, before, evolve);
    }

    /** Folds a stream by its messages from one of its events on. */
    public <S> S sinceOfMessages(
            String kind, Object id, long first, S before, BiFunction<S, EventMessage<?>, S> evolve) {
        var stream = events.readEvents(kind + ":" + id, first);
        var state = before;
        while (stream.hasNext()) {
            var event = stream.next();
            EventReadabilityCheck.check(event);
            state = evolve.apply(state, event);
        }
        return state;
    }
}
