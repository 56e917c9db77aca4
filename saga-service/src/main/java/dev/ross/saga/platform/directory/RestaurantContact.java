package dev.ross.saga.platform.directory;

import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.restaurant.RestaurantProfile;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Name and contact of a restaurant, for mails.
 *
 * @param name empty if there is no such restaurant
 * @param address as written on an envelope
 * @param phone E.164
 * @param email to which guests write
 * @param timeZone of the times in its mails
 */
public record RestaurantContact(
        String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        ZoneId timeZone) {
    public static final RestaurantContact NONE = new RestaurantContact("", null, null, null, ZoneOffset.UTC);

    RestaurantContact after(Object event) {
        return switch (event) {
            case RestaurantRegistered registered -> of(registered.profile(), registered.timeZone());
            case ProfileChanged changed -> of(changed.profile(), timeZone);
            case TimeZoneChanged changed -> new RestaurantContact(name, address, phone, email, changed.timeZone());
            default -> this;
        };
    }

    /** The facts about it for a message to a guest. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("restaurant", name);
        if (address != null) facts.put("restaurantAddress", address);
        if (phone != null) facts.put("restaurantPhone", phone);
        if (email != null) facts.put("restaurantEmail", email);
        return facts;
    }

    private static RestaurantContact of(RestaurantProfile profile, ZoneId timeZone) {
        return new RestaurantContact(profile.name(), profile.address(), profile.phone(), profile.email(), timeZone);
    }
}
