package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.GeoLocation;
import dev.ross.contracts.value.RestaurantId;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant in a search result.
 *
 * @param distanceMeters from the caller's location; absent if none was given
 * @param freeTimes near the wanted hour, for the caller's party; absent if no party size was given
 */
record FoundRestaurant(
        RestaurantId id,
        String name,
        String description,
        String region,
        @Nullable String address,
        @Nullable GeoLocation location,
        List<String> cuisines,
        @Nullable Long distanceMeters,
        @Nullable List<LocalDateTime> freeTimes) {
    static FoundRestaurant of(RestaurantMatch match) {
        return of(match, null);
    }

    static FoundRestaurant of(RestaurantMatch match, @Nullable List<LocalDateTime> freeTimes) {
        var profile = match.entry().profile();
        return new FoundRestaurant(
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
