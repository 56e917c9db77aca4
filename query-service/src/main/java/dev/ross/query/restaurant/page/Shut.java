package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.ClosureId;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which it is closed.
 *
 * @param to the last of them
 * @param reason to staff alone, like its id
 */
record Shut(
        @Nullable ClosureId id,
        LocalDate from,
        LocalDate to,
        @Nullable String reason) {
    static Shut of(ClosureScheduled closed) {
        var reason = closed.reason() == null ? null : closed.reason().value();
        return new Shut(
                closed.closure(), closed.during().from(), closed.during().to(), reason);
    }

    Shut forThePublic() {
        return new Shut(null, from, to, null);
    }
}
