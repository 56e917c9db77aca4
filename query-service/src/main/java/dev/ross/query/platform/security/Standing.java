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

    /** Reads on where the answer comes from, for those that must not depend on word of a change having come. */
    void refresh(Actor actor) {
        var engagement = actor.engagement();
        if (engagement != null) teams.refresh(engagement.restaurant());
        var sitting = actor.sits();
        if (sitting != null) sittings.refresh(sitting.seating());
    }

    boolean holds(Actor actor) {
        return teams.confirm(actor) && sittings.confirm(actor);
    }
}
