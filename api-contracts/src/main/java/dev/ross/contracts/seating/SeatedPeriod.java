package dev.ross.contracts.seating;

import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A period in which a party is seated. If a seating is closed by mistake and reinstated, a new period begins: the
 * former table code and tokens are no longer valid.
 *
 * @param since when the party was seated, to the millisecond
 */
public record SeatedPeriod(SeatingId seating, Instant since) {
    public SeatedPeriod {
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }
    /** The period in which a seating's party is seated now, after one more event; empty if it is not. */
    public static Optional<SeatedPeriod> after(Optional<SeatedPeriod> before, SeatingEvent event) {
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
