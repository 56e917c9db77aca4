package dev.ross.command.platform.security;

import dev.ross.platform.security.Actor;
import org.springframework.stereotype.Component;

/** Allows companions for as long as their party is seated, even if their token is valid for longer. */
@Component
class SeatedPartyCheck {
    private final SeatedPeriods periods;

    SeatedPartyCheck(SeatedPeriods periods) {
        this.periods = periods;
    }

    boolean holds(Actor actor) {
        var period = actor.seatedPeriod();
        return period == null
                || periods.now(period.seating()).filter(period::equals).isPresent();
    }
}
