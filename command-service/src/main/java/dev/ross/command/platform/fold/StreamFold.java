package dev.ross.command.platform.fold;

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
 * In-memory state folded from each stream of one kind, readable without a lock. Folded when first requested, cached,
 * and kept up to date by {@link StreamFolds}.
 *
 * @param <S> the state of one stream; immutable
 */
public final class StreamFold<S> {
    private final String prefix;
    private final EventStore events;
    private final StreamReader reader;
    private final BiFunction<@Nullable S, Object, S> evolve;
    private final ToIntFunction<S> weight;
    private final Cache<FoldKey, FoldState> cache;

    /**
     * @param cache cache shared by all folds, so that they have one limit
     * @param weight how many bytes a state takes, by estimate
     */
    StreamFold(
            String prefix,
            EventStore events,
            StreamReader reader,
            BiFunction<@Nullable S, Object, S> evolve,
            ToIntFunction<S> weight,
            Cache<FoldKey, FoldState> cache) {
        this.prefix = prefix;
        this.events = events;
        this.reader = reader;
        this.evolve = evolve;
        this.weight = weight;
        this.cache = cache;
    }

    /**
     * @param id the stream's name without the prefix
     * @return nothing, if the stream has no event
     */
    public Optional<S> of(String id) {
        return state(cache.get(
                key(prefix + id), key -> fold(events.readEvents(key.stream(), 0).asStream())));
    }

    /**
     * The states of those streams that have events, in the order of the ids; states not cached yet are read by one
     * statement.
     */
    public List<S> of(Collection<String> ids) {
        var states = new ArrayList<S>();
        var found = cache.getAll(ids.stream().map(id -> key(prefix + id)).toList(), missing -> {
            var read = reader.read(missing.stream().map(FoldKey::stream).toList());
            return missing.stream()
                    .collect(Collectors.toMap(
                            key -> key, key -> fold(read.getOrDefault(key.stream(), List.of()).stream())));
        });
        ids.forEach(id -> state(found.get(key(prefix + id))).ifPresent(states::add));
        return states;
    }

    /** Evicts a state that turned out to be stale: the stream is read again when it is next requested. */
    public void forget(String id) {
        cache.invalidate(key(prefix + id));
    }

    private FoldKey key(String stream) {
        return new FoldKey(this, stream);
    }

    @SuppressWarnings("unchecked")
    private Optional<S> state(@Nullable FoldState found) {
        return found == null ? Optional.empty() : Optional.ofNullable((S) found.state());
    }

    /** Applies an event that any node has committed. Applying it twice does no harm. */
    void apply(DomainEventMessage<?> event) {
        if (!event.getAggregateIdentifier().startsWith(prefix)) return;
        cache.asMap().computeIfPresent(key(event.getAggregateIdentifier()), (stream, seen) -> {
            var behind = event.getSequenceNumber() - seen.sequence();
            if (behind <= 0) return seen;
            return behind > 1 ? null : after(seen, event);
        });
    }

    /** That a stream has no event is cached too: a search for free tables reads empty days most of all. */
    private FoldState fold(Stream<? extends DomainEventMessage<?>> history) {
        var folded = new FoldState(null, -1, 0);
        var each = history.iterator();
        while (each.hasNext()) folded = after(folded, each.next());
        return folded;
    }

    private FoldState after(FoldState before, DomainEventMessage<?> event) {
        var state = evolve.apply(state(before).orElse(null), event.getPayload());
        return new FoldState(state, event.getSequenceNumber(), weight.applyAsInt(state));
    }

    /** Cache key: a stream as seen by one fold. */
    record FoldKey(StreamFold<?> by, String stream) {}

    /**
     * @param sequence of the last event; -1 if there is none
     */
    record FoldState(@Nullable Object state, long sequence, int bytes) {}
}
