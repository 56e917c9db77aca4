package dev.ross.command.platform.security;

import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.TeamEvent;
import dev.ross.contracts.team.TeamRoles;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import org.springframework.stereotype.Component;

/** Lock-free index of teams: who works where, and as what. */
@Component
public class TeamIndex {
    private final StreamFold<TeamRoles> teams;

    TeamIndex(StreamFolds folds) {
        this.teams = folds.fold(
                StreamKind.TEAM.prefix(),
                (before, event) -> (before == null ? TeamRoles.NONE : before).after((TeamEvent) event));
    }

    public boolean isMember(RestaurantId restaurant, StaffId member) {
        return of(restaurant).byMember().containsKey(member);
    }

    boolean has(RestaurantId restaurant, StaffId member, RestaurantRole role) {
        return of(restaurant).has(member, role);
    }

    private TeamRoles of(RestaurantId restaurant) {
        return teams.of(restaurant.toString()).orElse(TeamRoles.NONE);
    }
}
