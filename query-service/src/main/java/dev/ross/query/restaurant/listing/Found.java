package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.Location;
import dev.ross.contracts.restaurant.RestaurantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant as it is found.
 *
 * @param distanceMeters from where the caller looks; absent if they did not say
 */
record Found(
        RestaurantId id,
        String name,
        String description,
        String region,
        @Nullable String address,
        @Nullable Location location,
        List<String> cuisines,
        @Nullable Long distanceMeters) {
    static Found of(Match match) {
        var profile = match.entry().profile();
        return new Found(
                match.entry().id(),
                profile.name(),
                profile.description(),
                profile.region(),
                profile.address(),
                profile.location(),
                profile.cuisines(),
                match.distance());
    }
}
