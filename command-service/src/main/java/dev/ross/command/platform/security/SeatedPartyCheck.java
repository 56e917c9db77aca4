package dev.ross.command.platform.security;

import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.security.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Knows which parties are seated: their companions are allowed for as long, even if their token is valid for longer.
 */
@Component
public class SeatedPartyCheck {
    private final StreamFold<Optional<SeatedPeriod>> known;

    SeatedPartyCheck(StreamFolds folds) {
        this.known = folds.fold(
                "seating:",
                (before, event) ->
                        SeatedPeriod.after(before == null ? Optional.empty() : before, (SeatingEvent) event));
    }

    /** The period for which this seating's party is seated now; absent if it is not. */
    public Optional<SeatedPeriod> at(SeatingId seating) {
        return known.of(seating.toString()).flatMap(period -> period);
    }

    boolean holds(Actor actor) {
        var period = actor.seatedPeriod();
        return period == null || at(period.seating()).filter(period::equals).isPresent();
    }
}
