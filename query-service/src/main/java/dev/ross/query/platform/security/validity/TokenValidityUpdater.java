package dev.ross.query.platform.security.validity;

import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.team.TeamEvent;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Invalidates {@link TeamMemberships} and {@link SeatedParties} on every change: on one decided in this process as it
 * commits, before its command is answered; on one decided elsewhere when it is read from the log.
 */
@Component
@ProcessingGroup(TokenValidityUpdater.GROUP)
class TokenValidityUpdater implements SmartInitializingSingleton {
    static final String GROUP = "query-memberships";

    private final TeamMemberships memberships;
    private final SeatedParties parties;
    private final EventStore events;

    TokenValidityUpdater(TeamMemberships memberships, SeatedParties parties, EventStore events) {
        this.memberships = memberships;
        this.parties = parties;
        this.events = events;
    }

    @EventHandler
    void on(TeamEvent event) {
        memberships.changed(event.restaurant());
    }

    @EventHandler
    void on(SeatingEvent event) {
        parties.changed(event);
    }

    @Override
    @SuppressWarnings("resource") // for as long as the process lives
    public void afterSingletonsInstantiated() {
        events.subscribe(this::onceCommitted);
    }

    private void onceCommitted(List<? extends EventMessage<?>> appended) {
        for (var event : appended) {
            switch (event.getPayload()) {
                case TeamEvent change -> onceCommitted(() -> on(change));
                case SeatingEvent change -> onceCommitted(() -> on(change));
                default -> {}
            }
        }
    }

    private static void onceCommitted(Runnable action) {
        if (CurrentUnitOfWork.isStarted()) CurrentUnitOfWork.get().root().afterCommit(unit -> action.run());
        else action.run();
    }
}
