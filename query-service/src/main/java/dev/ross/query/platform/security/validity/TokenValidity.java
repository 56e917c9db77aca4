package dev.ross.query.platform.security.validity;

import dev.ross.platform.security.Actor;
import org.springframework.stereotype.Component;

/** Checks whether a token's claims about its bearer still hold: it outlives a dismissal, and a party's visit. */
@Component
public class TokenValidity {
    private final TeamMemberships memberships;
    private final SeatedParties parties;

    TokenValidity(TeamMemberships memberships, SeatedParties parties) {
        this.memberships = memberships;
        this.parties = parties;
    }

    /** Reads the latest events of the caller's team and party, for checks that must not depend on a notification. */
    public void refresh(Actor actor) {
        var employment = actor.employment();
        if (employment != null) memberships.refresh(employment.restaurant());
        var period = actor.seatedPeriod();
        if (period != null) parties.refresh(period.seating());
    }

    public boolean holds(Actor actor) {
        return memberships.confirm(actor) && parties.confirm(actor);
    }
}
