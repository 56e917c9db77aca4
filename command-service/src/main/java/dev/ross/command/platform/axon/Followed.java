package dev.ross.command.platform.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of stream adds up to, for reading without a lock. Folded from the stream when first asked for, kept,
 * and carried forward by {@link Following}.
 *
 * @param <S> what it adds up to; immutable
 */
public final class Followed<S> {
    private final String prefix;
    private final EventStore events;
    private final BiFunction<@Nullable S, Object, S> evolve;
    private final Cache<String, Known<S>> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Followed(String prefix, EventStore events, BiFunction<@Nullable S, Object, S> evolve) {
        this.prefix = prefix;
        this.events = events;
        this.evolve = evolve;
    }

    /**
     * @param id what stands behind the prefix
     * @return nothing, if the stream has no event
     */
    public Optional<S> of(String id) {
        return Optional.ofNullable(known.get(prefix + id, this::fold).state());
    }

    /** Tells of an event that has been committed, by whichever node. Telling twice does no harm. */
    void see(DomainEventMessage<?> event) {
        if (!event.getAggregateIdentifier().startsWith(prefix)) return;
        known.asMap().computeIfPresent(event.getAggregateIdentifier(), (stream, seen) -> {
            var behind = event.getSequenceNumber() - seen.sequence();
            if (behind <= 0) return seen;
            return behind > 1
                    ? null
                    : new Known<>(evolve.apply(seen.state(), event.getPayload()), event.getSequenceNumber());
        });
    }

    /** That a stream has no event is kept too: who looks for room looks into empty days most of all. */
    private Known<S> fold(String stream) {
        var history = events.readEvents(stream, 0);
        var folded = new Known<S>(null, -1);
        while (history.hasNext()) {
            var event = history.next();
            folded = new Known<>(evolve.apply(folded.state(), event.getPayload()), event.getSequenceNumber());
        }
        return folded;
    }

    /**
     * @param sequence of the last event; -1 where there is none
     */
    private record Known<S>(@Nullable S state, long sequence) {}
}
