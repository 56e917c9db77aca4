package dev.ross.query.seating.availability;

import dev.ross.contracts.value.RestaurantId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The free and taken times of one date.
 *
 * @param reason why there are no times at all: the restaurant is closed, or the party is too large or too small for it
 */
record DayAvailability(
        RestaurantId restaurantId,
        LocalDate date,
        int partySize,
        ZoneId timeZone,
        @Nullable String reason,
        List<FreeTime> items) {
    /** Whether the search was denied: the restaurant is open and could seat such a party then, but is full. */
    boolean isDenied() {
        return items.stream().noneMatch(FreeTime::free) && items.stream().anyMatch(FreeTime::isFull);
    }
}
