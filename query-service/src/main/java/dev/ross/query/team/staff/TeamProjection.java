package dev.ross.query.team.staff;

import dev.ross.contracts.team.TeamEvent;
import dev.ross.contracts.team.TeamEvent.InvitationRevoked;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(TeamViewStore.NAME)
class TeamProjection {
    private final TeamViewStore teams;

    TeamProjection(TeamViewStore teams) {
        this.teams = teams;
    }

    @EventHandler
    void on(TeamEvent event, LogPosition at, @SequenceNumber long version) {
        teams.update(event.restaurant(), at, team -> changed(team, event).at(version));
    }

    @ResetHandler
    void forget() {
        teams.empty();
    }

    private static TeamView changed(TeamView team, TeamEvent event) {
        return switch (event) {
            case StaffJoined joined -> team.joined(joined);
            case StaffRoleChanged changed -> team.changed(changed.staff(), changed.role());
            case StaffRemoved removed -> team.without(removed.staff());
            case StaffInvited invited -> team.invited(invited);
            case InvitationRevoked revoked -> team.revoked(revoked.invitation());
        };
    }
}
