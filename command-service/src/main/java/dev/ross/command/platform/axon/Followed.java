package dev.ross.command.platform.axon;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final StreamReader many;
    private final BiFunction<@Nullable S, Object, S> evolve;
    private final ToIntFunction<S> weight;
    private final Cache<FollowedKey, Known> known;

    /**
     * @param known shared by all that is followed, so that they have one bound
     * @param weight how many bytes a state takes, by estimate
     */
    Followed(
            String prefix,
            EventStore events,
            StreamReader many,
            BiFunction<@Nullable S, Object, S> evolve,
            ToIntFunction<S> weight,
            Cache<FollowedKey, Known> known) {
        this.prefix = prefix;
        this.events = events;
        this.many = many;
        this.evolve = evolve;
        this.weight = weight;
        this.known = known;
    }

    /**
     * @param id what stands behind the prefix
     * @return nothing, if the stream has no event
     */
    public Optional<S> of(String id) {
        return state(known.get(
                key(prefix + id), key -> fold(events.readEvents(key.stream(), 0).asStream())));
    }

    /** Of those that have events, in the order of the ids; what is not known yet is read by one statement. */
    public List<S> of(Collection<String> ids) {
        var states = new ArrayList<S>();
        var found = known.getAll(ids.stream().map(id -> key(prefix + id)).toList(), missing -> {
            var read = many.read(missing.stream().map(FollowedKey::stream).toList());
            return missing.stream()
                    .collect(Collectors.toMap(
                            key -> key, key -> fold(read.getOrDefault(key.stream(), List.of()).stream())));
        });
        ids.forEach(id -> state(found.get(key(prefix + id))).ifPresent(states::add));
        return states;
    }

    /** What is known of it turned out to be old: it is read again when it is next asked for. */
    public void forget(String id) {
        known.invalidate(key(prefix + id));
    }

    private FollowedKey key(String stream) {
        return new FollowedKey(this, stream);
    }

    @SuppressWarnings("unchecked")
    private Optional<S> state(@Nullable Known found) {
        return found == null ? Optional.empty() : Optional.ofNullable((S) found.state());
    }

    /** Tells of an event that has been committed, by whichever node. Telling twice does no harm. */
    void see(DomainEventMessage<?> event) {
        if (!event.getAggregateIdentifier().startsWith(prefix)) return;
        known.asMap().computeIfPresent(key(event.getAggregateIdentifier()), (stream, seen) -> {
            var behind = event.getSequenceNumber() - seen.sequence();
            if (behind <= 0) return seen;
            return behind > 1 ? null : after(seen, event);
        });
    }

    /** That a stream has no event is kept too: who looks for room looks into empty days most of all. */
    private Known fold(Stream<? extends DomainEventMessage<?>> history) {
        var folded = new Known(null, -1, 0);
        var each = history.iterator();
        while (each.hasNext()) folded = after(folded, each.next());
        return folded;
    }

    private Known after(Known before, DomainEventMessage<?> event) {
        var state = evolve.apply(state(before).orElse(null), event.getPayload());
        return new Known(state, event.getSequenceNumber(), weight.applyAsInt(state));
    }

    /** One stream as one of those that follow it sees it. */
    record FollowedKey(Followed<?> by, String stream) {}

    /**
     * @param sequence of the last event; -1 where there is none
     */
    record Known(@Nullable Object state, long sequence, int bytes) {}
}
