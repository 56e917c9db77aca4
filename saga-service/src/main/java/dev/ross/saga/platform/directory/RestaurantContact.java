package dev.ross.saga.platform.directory;

import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.restaurant.RestaurantProfile;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Name and contact of a restaurant, for mails.
 *
 * @param name empty if there is no such restaurant
 * @param phone E.164
 * @param timeZone of the times in its mails
 */
public record RestaurantContact(String name, @Nullable String phone, ZoneId timeZone) {
    public static final RestaurantContact NONE = new RestaurantContact("", null, ZoneOffset.UTC);

    RestaurantContact after(Object event) {
        return switch (event) {
            case RestaurantRegistered registered -> of(registered.profile(), registered.timeZone());
            case ProfileChanged changed -> of(changed.profile(), timeZone);
            case TimeZoneChanged changed -> new RestaurantContact(name, phone, changed.timeZone());
            default -> this;
        };
    }

    private static RestaurantContact of(RestaurantProfile profile, ZoneId timeZone) {
        return new RestaurantContact(profile.name(), profile.phone(), timeZone);
    }
}
