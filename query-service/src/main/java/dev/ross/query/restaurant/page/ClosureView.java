package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A closure as shown: days on which the restaurant is closed.
 *
 * @param to the last day, inclusive
 * @param reason shown to staff only, like the id
 */
record ClosureView(
        @Nullable ClosureId id,
        LocalDate from,
        LocalDate to,
        @Nullable String reason) {
    static ClosureView of(ClosureScheduled closed) {
        var reason = closed.reason() == null ? null : closed.reason().value();
        return new ClosureView(
                closed.closure(), closed.during().from(), closed.during().to(), reason);
    }

    ClosureView forThePublic() {
        return new ClosureView(null, from, to, null);
    }
}
