package dev.ross.contracts.seating;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When a party comes and how long its table is theirs: a promise by the restaurant's clocks.
 *
 * @param startsAt by the restaurant's clocks
 * @param timeZone the zone those clocks were in when it was promised
 * @param from the instant that was promised
 * @param to the instant the table is someone else's, exclusive
 * @param serviceDate the date on which the service began that this belongs to
 */
public record Stay(LocalDateTime startsAt, ZoneId timeZone, Instant from, Instant to, LocalDate serviceDate) {
    public Stay {
        if (!from.isBefore(to)) throw new IllegalArgumentException("a stay takes time");
    }

    public LocalDateTime endsAt() {
        return LocalDateTime.ofInstant(to, timeZone);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
