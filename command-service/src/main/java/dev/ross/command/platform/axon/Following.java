package dev.ross.command.platform.axon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
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
    private final List<Followed<?>> all = new CopyOnWriteArrayList<>();

    Following(EventStore events) {
        this.events = events;
        events.subscribe(batch -> batch.forEach(this::seeOnceCommitted));
    }

    /**
     * @param prefix of the names of these streams, colon included
     * @param evolve from what was, absent before the first event, and an event's payload, to what is
     */
    public <S> Followed<S> streams(String prefix, BiFunction<@Nullable S, Object, S> evolve) {
        var followed = new Followed<>(prefix, events, evolve);
        all.add(followed);
        return followed;
    }

    @EventHandler
    void on(DomainEventMessage<?> event) {
        all.forEach(followed -> followed.see(event));
    }

    private void seeOnceCommitted(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> happened)
            CurrentUnitOfWork.ifStarted(work -> work.afterCommit(committed -> on(happened)));
    }
}
