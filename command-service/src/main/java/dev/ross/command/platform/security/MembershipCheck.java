package dev.ross.command.platform.security;

import dev.ross.platform.security.Actor;
import org.springframework.stereotype.Component;

/** Checks a token's restaurant and role against the team as it is now: a token outlives a dismissal. */
@Component
class MembershipCheck {
    private final TeamIndex teams;

    MembershipCheck(TeamIndex teams) {
        this.teams = teams;
    }

    boolean holds(Actor actor) {
        var employment = actor.employment();
        return employment == null || teams.has(employment.restaurant(), actor.asStaff(), employment.role());
    }
}
