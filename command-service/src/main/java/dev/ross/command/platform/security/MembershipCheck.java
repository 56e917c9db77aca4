package dev.ross.command.platform.security;

import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.team.TeamEvent;
import dev.ross.contracts.team.TeamRoles;
import dev.ross.platform.security.Actor;
import org.springframework.stereotype.Component;

/** Checks a token's restaurant and role against the team as it is now: a token outlives a dismissal. */
@Component
class MembershipCheck {
    private final StreamFold<TeamRoles> teams;

    MembershipCheck(StreamFolds folds) {
        this.teams = folds.fold(
                StreamKind.TEAM.prefix(),
                (before, event) -> (before == null ? TeamRoles.NONE : before).after((TeamEvent) event));
    }

    boolean holds(Actor actor) {
        var employment = actor.employment();
        return employment == null
                || teams.of(employment.restaurant().toString())
                        .orElse(TeamRoles.NONE)
                        .has(actor.asStaff(), employment.role());
    }
}
