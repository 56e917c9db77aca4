package dev.ross.command.platform.security;

import dev.ross.command.platform.axon.StreamFold;
import dev.ross.command.platform.axon.StreamFolds;
import dev.ross.contracts.seating.SeatedPeriod;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Knows which parties are seated: their companions are allowed for as long, even if their token is valid for longer.
 */
@Component
public class SeatedParties {
    private final StreamFold<Optional<SeatedPeriod>> known;

    SeatedParties(StreamFolds folds) {
        this.known = folds.fold(
                "seating:",
                (before, event) -> evolve(before == null ? Optional.empty() : before, (SeatingEvent) event));
    }

    /** The period for which this seating's party is seated now; absent if it is not. */
    public Optional<SeatedPeriod> at(SeatingId seating) {
        return known.of(seating.toString()).flatMap(period -> period);
    }

    boolean holds(Actor actor) {
        var period = actor.seatedPeriod();
        return period == null || at(period.seating()).filter(period::equals).isPresent();
    }

    private static Optional<SeatedPeriod> evolve(Optional<SeatedPeriod> before, SeatingEvent event) {
        if (event instanceof GuestsSeated seated) return since(seated, seated.at());
        if (event instanceof WalkInCreated seated) return since(seated, seated.at());
        if (event instanceof SeatingClosed) return Optional.empty();
        if (event instanceof SeatingReinstated back)
            return back.to() == SeatingStatus.SEATED ? since(back, back.at()) : Optional.empty();
        return before;
    }

    private static Optional<SeatedPeriod> since(SeatingEvent event, Instant at) {
        return Optional.of(new SeatedPeriod(event.seating(), at));
    }
}
