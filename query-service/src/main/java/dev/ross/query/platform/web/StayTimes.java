package dev.ross.query.platform.web;

import dev.ross.contracts.value.Stay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The times of a stay as every screen shows them, side by side with the other properties of its answer.
 *
 * @param startsAt restaurant's local time, like {@code endsAt}
 */
public record StayTimes(LocalDateTime startsAt, LocalDateTime endsAt, Instant startsAtInstant, ZoneId timeZone) {
    public static StayTimes of(Stay stay) {
        return new StayTimes(stay.startsAt(), stay.endsAt(), stay.from(), stay.timeZone());
    }
}
