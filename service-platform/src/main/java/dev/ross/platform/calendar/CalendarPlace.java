package dev.ross.platform.calendar;

import dev.ross.contracts.restaurant.GeoLocation;
import dev.ross.contracts.restaurant.RestaurantProfile;
import org.jspecify.annotations.Nullable;

/**
 * The restaurant of calendar entries.
 *
 * @param address as written on an envelope
 * @param phone E.164
 */
public record CalendarPlace(
        String name,
        @Nullable String address,
        @Nullable GeoLocation location,
        @Nullable String phone) {
    public static CalendarPlace of(RestaurantProfile profile) {
        return new CalendarPlace(profile.name(), profile.address(), profile.location(), profile.phone());
    }
}
