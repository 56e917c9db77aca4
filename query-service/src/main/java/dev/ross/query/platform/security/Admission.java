package dev.ross.query.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What lets a caller go on watching.
 *
 * @param until when it ends by itself; absent where there is no token
 * @param restaurant whose team is asked again when it changes
 * @param seating whose party they sit with; looked at again when it comes or goes
 * @param confirmed whether what let them in still holds
 */
public record Admission(
        @Nullable Instant until,
        @Nullable RestaurantId restaurant,
        @Nullable SeatingId seating,
        BooleanSupplier confirmed) {
    public boolean over(Instant now) {
        return until != null && !now.isBefore(until);
    }

    public boolean dependsOn(RestaurantId changed) {
        return changed.equals(restaurant);
    }

    public boolean dependsOn(SeatingId changed) {
        return changed.equals(seating);
    }
}
