package dev.ross.query.platform.security;

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
 * Hears of every change to a team: of one decided in this process as it commits, before its command is answered; of one
 * decided elsewhere from the log.
 */
@Component
@ProcessingGroup(TeamFollower.GROUP)
class TeamFollower implements SmartInitializingSingleton {
    static final String GROUP = "query-teams";

    private final Teams teams;
    private final EventStore events;

    TeamFollower(Teams teams, EventStore events) {
        this.teams = teams;
        this.events = events;
    }

    @EventHandler
    void on(TeamEvent event) {
        teams.changed(event.restaurant());
    }

    @Override
    @SuppressWarnings("resource") // for as long as the process lives
    public void afterSingletonsInstantiated() {
        events.subscribe(this::onceCommitted);
    }

    private void onceCommitted(List<? extends EventMessage<?>> appended) {
        for (var event : appended) {
            if (!(event.getPayload() instanceof TeamEvent change)) continue;
            if (CurrentUnitOfWork.isStarted()) CurrentUnitOfWork.get().root().afterCommit(unit -> on(change));
            else on(change);
        }
    }
}
