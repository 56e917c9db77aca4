package dev.ross.command.platform.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ross.command.platform.axon.Followed.FollowedKey;
import dev.ross.command.platform.axon.Followed.Known;
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
 * Keeps everything that is {@link Followed} up to date: with this process's own events before their command is answered,
 * with those of other nodes as soon as they are tracked.
 */
@Component
@ProcessingGroup(Following.PROCESSOR)
public class Following {
    static final String PROCESSOR = "command-following";

    private final EventStore events;
    private final StreamReader many;
    private final Cache<FollowedKey, Known> known;
    private final List<Followed<?>> all = new CopyOnWriteArrayList<>();

    Following(EventStore events, StreamReader many, CommandProperties properties) {
        this.events = events;
        this.many = many;
        this.known = Caffeine.newBuilder()
                .maximumWeight(properties.cacheBytes())
                .weigher(
                        (FollowedKey key, Known state) -> 150 + 2 * key.stream().length() + state.bytes())
                .recordStats()
                .build();
        events.subscribe(this::seeOnceCommitted);
    }

    /**
     * @param prefix of the names of these streams, colon included
     * @param evolve from what was, absent before the first event, and an event's payload, to what is
     */
    public <S> Followed<S> streams(String prefix, BiFunction<@Nullable S, Object, S> evolve) {
        return streams(prefix, evolve, CacheWeight::of);
    }

    /**
     * @param weight how many bytes a state takes, by estimate
     */
    public <S> Followed<S> streams(String prefix, BiFunction<@Nullable S, Object, S> evolve, ToIntFunction<S> weight) {
        var followed = new Followed<>(prefix, events, many, evolve, weight, known);
        all.add(followed);
        return followed;
    }

    long bytes() {
        return known.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    long evictions() {
        return known.stats().evictionCount();
    }

    @EventHandler
    void on(DomainEventMessage<?> event) {
        all.forEach(followed -> followed.see(event));
    }

    /** One handler for all of them: a unit of work calls those after its commit in the reverse of their order. */
    private void seeOnceCommitted(List<? extends EventMessage<?>> events) {
        CurrentUnitOfWork.ifStarted(work -> work.afterCommit(committed -> events.forEach(this::seeOwn)));
    }

    private void seeOwn(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> happened) on(happened);
    }
}
