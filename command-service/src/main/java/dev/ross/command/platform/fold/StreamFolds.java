package dev.ross.command.platform.fold;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ross.command.platform.fold.StreamFold.FoldKey;
import dev.ross.command.platform.fold.StreamFold.FoldState;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.command.platform.limit.CommandProperties;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps every {@link StreamFold} up to date: with this process's own events before the response to their command, with
 * those of other nodes as soon as they are tracked.
 */
@Component
@ProcessingGroup(StreamFolds.PROCESSOR)
public class StreamFolds {
    public static final String PROCESSOR = "command-stream-folds";

    private final EventStore events;
    private final StreamReader reader;
    private final Cache<FoldKey, FoldState> cache;
    private final List<StreamFold<?>> folds = new CopyOnWriteArrayList<>();

    public StreamFolds(EventStore events, StreamReader reader, CommandProperties properties) {
        this.events = events;
        this.reader = reader;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(properties.cacheBytes())
                .weigher(
                        (FoldKey key, FoldState state) -> 150 + 2 * key.stream().length() + state.bytes())
                .recordStats()
                .build();
        events.subscribe(this::applyAfterCommit);
    }

    /**
     * @param prefix of the names of these streams, colon included
     * @param evolve from the previous state, absent before the first event, and an event's payload, to the new state
     */
    public <S> StreamFold<S> fold(String prefix, BiFunction<@Nullable S, Object, S> evolve) {
        return fold(prefix, evolve, CacheWeight::of);
    }

    /**
     * @param weight how many bytes a state takes, by estimate
     */
    public <S> StreamFold<S> fold(String prefix, BiFunction<@Nullable S, Object, S> evolve, ToIntFunction<S> weight) {
        var fold = new StreamFold<>(prefix, events, reader, evolve, weight, cache);
        folds.add(fold);
        return fold;
    }

    public long bytes() {
        return cache.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    public long evictions() {
        return cache.stats().evictionCount();
    }

    @EventHandler
    void on(DomainEventMessage<?> event) {
        folds.forEach(fold -> fold.apply(event));
    }

    /** One handler for all folds: a unit of work calls its after-commit handlers in reverse order. */
    private void applyAfterCommit(List<? extends EventMessage<?>> events) {
        CurrentUnitOfWork.ifStarted(work -> work.afterCommit(committed -> events.forEach(this::applyOwn)));
    }

    private void applyOwn(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> happened) on(happened);
    }
}
