package dev.ross.bench.rival.table;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The time for which a table is booked.
 *
 * @param until when the next party may have it
 */
public record BookedPeriod(Instant from, Instant until) {
    boolean overlaps(BookedPeriod other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** Returns the start in the type that the driver accepts. */
    public OffsetDateTime lower() {
        return from.atOffset(ZoneOffset.UTC);
    }

    /** Returns the end in the type that the driver accepts. */
    public OffsetDateTime upper() {
        return until.atOffset(ZoneOffset.UTC);
    }
}
