package dev.ross.query.platform.security;

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
 * Hears of every change to a team, and of parties that come and go: of one decided in this process as it commits, before
 * its command is answered; of one decided elsewhere from the log.
 */
@Component
@ProcessingGroup(StandingFollower.GROUP)
class StandingFollower implements SmartInitializingSingleton {
    static final String GROUP = "query-standing";

    private final Teams teams;
    private final Sittings sittings;
    private final EventStore events;

    StandingFollower(Teams teams, Sittings sittings, EventStore events) {
        this.teams = teams;
        this.sittings = sittings;
        this.events = events;
    }

    @EventHandler
    void on(TeamEvent event) {
        teams.changed(event.restaurant());
    }

    @EventHandler
    void on(SeatingEvent event) {
        sittings.changed(event);
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

    private static void onceCommitted(Runnable hearing) {
        if (CurrentUnitOfWork.isStarted()) CurrentUnitOfWork.get().root().afterCommit(unit -> hearing.run());
        else hearing.run();
    }
}
