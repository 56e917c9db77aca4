package dev.ross.query.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What lets a caller go on watching.
 *
 * @param until when it ends by itself; absent where there is no token
 * @param restaurant whose team is asked again when it changes
 * @param confirmed whether that team still agrees
 */
public record Admission(@Nullable Instant until, @Nullable RestaurantId restaurant, BooleanSupplier confirmed) {
    public boolean over(Instant now) {
        return until != null && !now.isBefore(until);
    }

    public boolean dependsOn(RestaurantId changed) {
        return changed.equals(restaurant);
    }
}
