package dev.ross.contracts.restaurant;

import dev.ross.contracts.AtMost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of a restaurant that guests read.
 *
 * @param name at most 120 characters
 * @param description at most 4,000 characters, plain text
 * @param region one of the operator's configured list
 * @param address as written on an envelope
 * @param cuisines in the restaurant's own words
 * @param phone E.164
 * @param email of the restaurant, for guests
 */
public record RestaurantProfile(
        String name,
        String description,
        String region,
        @Nullable String address,
        @Nullable GeoLocation location,
        @AtMost(20) List<String> cuisines,
        @Nullable String phone,
        @Nullable String email) {
    public RestaurantProfile {
        if (name.isBlank() || name.length() > 120) throw new IllegalArgumentException("a name has 1 to 120 characters");
        if (description.length() > 4000)
            throw new IllegalArgumentException("a description has at most 4000 characters");
        cuisines = List.copyOf(cuisines);
    }
}
