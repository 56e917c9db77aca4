package dev.ross.contracts.seating;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
}
