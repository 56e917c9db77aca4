package dev.ross.command.platform.axon;

import dev.ross.command.platform.fold.StreamFolds;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Evicts cached aggregates that another node has changed, as soon as the event is tracked. */
@Component
@ProcessingGroup(StreamFolds.PROCESSOR)
class StaleAggregateEvictor {
    private final AggregateRepositories repositories;

    StaleAggregateEvictor(AggregateRepositories repositories) {
        this.repositories = repositories;
    }

    @EventHandler
    void on(DomainEventMessage<?> event) {
        repositories.evictStale(event);
    }
}
