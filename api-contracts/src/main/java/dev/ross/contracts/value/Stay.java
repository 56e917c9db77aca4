package dev.ross.contracts.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The time for which a party has its table: a promise in the restaurant's local time.
 *
 * @param startsAt restaurant's local time
 * @param timeZone the restaurant's time zone when it was promised
 * @param from the instant that was promised
 * @param to the end of the stay, exclusive
 * @param serviceDate the date on which the service began that it belongs to
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
