package dev.ross.contracts.seating;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One time that a party sits. A visit that was closed by mistake and goes on is another sitting: what was shown at the
 * table before opens nothing any more.
 *
 * @param since when they sat down, to the millisecond
 */
public record Sitting(SeatingId seating, Instant since) {
    public Sitting {
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }
}
