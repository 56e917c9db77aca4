package dev.ross.command.platform.security;

import dev.ross.command.platform.axon.Followed;
import dev.ross.command.platform.axon.Following;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamEvent;
import dev.ross.contracts.team.TeamEvent.InvitationRevoked;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what a token says of someone's work is still what their team says: a token outlives a dismissal. */
@Component
class Standing {
    private final Followed<Map<StaffId, RestaurantRole>> teams;

    Standing(Following following) {
        this.teams = following.streams("team:", (before, event) -> evolve(before, (TeamEvent) event));
    }

    boolean holds(Actor actor) {
        if (actor.restaurant() == null || actor.role() == null) return true;
        var team = teams.of(actor.restaurant().toString()).orElse(Map.of());
        return actor.role() == team.get(actor.asStaff());
    }

    private static Map<StaffId, RestaurantRole> evolve(@Nullable Map<StaffId, RestaurantRole> before, TeamEvent event) {
        var team = new HashMap<StaffId, RestaurantRole>(before == null ? Map.of() : before);
        switch (event) {
            case StaffJoined joined -> team.put(joined.staff(), joined.role());
            case StaffRoleChanged changed -> team.put(changed.staff(), changed.role());
            case StaffRemoved removed -> team.remove(removed.staff());
            case StaffInvited invited -> {}
            case InvitationRevoked revoked -> {}
        }
        return Map.copyOf(team);
    }
}
