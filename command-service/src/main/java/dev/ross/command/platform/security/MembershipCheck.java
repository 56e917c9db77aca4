package dev.ross.command.platform.security;

import dev.ross.command.platform.axon.StreamFold;
import dev.ross.command.platform.axon.StreamFolds;
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

/** Checks a token's restaurant and role against the team as it is now: a token outlives a dismissal. */
@Component
class MembershipCheck {
    private final StreamFold<Map<StaffId, RestaurantRole>> teams;

    MembershipCheck(StreamFolds folds) {
        this.teams = folds.fold("team:", (before, event) -> evolve(before, (TeamEvent) event));
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
