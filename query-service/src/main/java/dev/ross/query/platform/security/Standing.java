package dev.ross.query.platform.security;

import org.springframework.stereotype.Component;

/** Whether what a token says about its bearer still holds: it outlives a dismissal, and a party's visit. */
@Component
class Standing {
    private final Teams teams;
    private final Sittings sittings;

    Standing(Teams teams, Sittings sittings) {
        this.teams = teams;
        this.sittings = sittings;
    }

    boolean holds(Actor actor) {
        return teams.confirm(actor) && sittings.confirm(actor);
    }
}
