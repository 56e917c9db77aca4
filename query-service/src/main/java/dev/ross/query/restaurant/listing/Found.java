package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.Location;
import dev.ross.contracts.restaurant.RestaurantId;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant as it is found.
 *
 * @param distanceMeters from where the caller looks; absent if they did not say
 * @param freeTimes near the hour they want, for their party; absent if they did not say how many they are
 */
record Found(
        RestaurantId id,
        String name,
        String description,
        String region,
        @Nullable String address,
        @Nullable Location location,
        List<String> cuisines,
        @Nullable Long distanceMeters,
        @Nullable List<LocalDateTime> freeTimes) {
    static Found of(Match match) {
        return of(match, null);
    }

    static Found of(Match match, @Nullable List<LocalDateTime> freeTimes) {
        var profile = match.entry().profile();
        return new Found(
                match.entry().id(),
                profile.name(),
                profile.description(),
                profile.region(),
                profile.address(),
                profile.location(),
                profile.cuisines(),
                match.distance(),
                freeTimes);
    }
}
