package dev.ross.contracts.team;

import dev.ross.contracts.team.TeamEvent.InvitationRevoked;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.contracts.value.StaffId;
import java.util.HashMap;
import java.util.Map;

/** The role of each member of a team, folded from the team's events. */
public record TeamRoles(Map<StaffId, RestaurantRole> byMember) {
    public static final TeamRoles NONE = new TeamRoles(Map.of());

    public TeamRoles {
        byMember = Map.copyOf(byMember);
    }

    public TeamRoles after(TeamEvent event) {
        return switch (event) {
            case StaffJoined joined -> with(joined.staff(), joined.role());
            case StaffRoleChanged changed -> with(changed.staff(), changed.role());
            case StaffRemoved removed -> without(removed.staff());
            case StaffInvited invited -> this;
            case InvitationRevoked revoked -> this;
        };
    }

    public boolean has(StaffId member, RestaurantRole role) {
        return byMember.get(member) == role;
    }

    private TeamRoles with(StaffId member, RestaurantRole role) {
        var roles = new HashMap<>(byMember);
        roles.put(member, role);
        return new TeamRoles(roles);
    }

    private TeamRoles without(StaffId member) {
        var roles = new HashMap<>(byMember);
        roles.remove(member);
        return new TeamRoles(roles);
    }
}
