package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.RestaurantId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of a date.
 *
 * @param reason why there are none at all: it is closed, or the party is too large or too small for it
 */
record Availability(
        RestaurantId restaurantId,
        LocalDate date,
        int partySize,
        ZoneId timeZone,
        @Nullable String reason,
        List<FreeTime> items) {
    /** Whether it is open, and could take such a party then, but is full. */
    boolean isDenied() {
        return items.stream().noneMatch(FreeTime::free) && items.stream().anyMatch(FreeTime::isFull);
    }
}
