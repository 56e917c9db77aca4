package dev.ross.command.platform.axon;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Throws out of the cache whatever another node has gone on with, as soon as it is tracked. */
@Component
@ProcessingGroup(Following.PROCESSOR)
class Overtaken {
    private final Kinds kinds;

    Overtaken(Kinds kinds) {
        this.kinds = kinds;
    }

    @EventHandler
    void on(DomainEventMessage<?> event) {
        kinds.see(event);
    }
}
