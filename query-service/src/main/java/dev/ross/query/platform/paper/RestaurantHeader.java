package dev.ross.query.platform.paper;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.restaurant.RestaurantProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What documents on paper say of their restaurant.
 *
 * @param currency absent until the restaurant is registered
 */
public record RestaurantHeader(
        String name,
        @Nullable String address,
        ZoneId timeZone,
        @Nullable Currency currency) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    public static RestaurantHeader unknown(String restaurant) {
        return new RestaurantHeader("", null, ZoneOffset.UTC, null);
    }

    public RestaurantHeader after(RestaurantEvent event) {
        return switch (event) {
            case RestaurantRegistered registered ->
                new RestaurantHeader(name, address, registered.timeZone(), registered.currency())
                        .with(registered.profile());
            case ProfileChanged changed -> with(changed.profile());
            case TimeZoneChanged changed -> new RestaurantHeader(name, address, changed.timeZone(), currency);
            default -> this;
        };
    }

    private RestaurantHeader with(RestaurantProfile profile) {
        return new RestaurantHeader(profile.name(), profile.address(), timeZone, currency);
    }

    /** A time by the restaurant's clocks, to the minute. */
    public String timeOf(Instant at) {
        return MINUTE.format(at.atZone(timeZone));
    }

    /** Sets name and address at the head of a document. */
    public void on(PaperLayout paper) {
        if (!name.isBlank()) paper.centered(name);
        if (address != null) paper.centered(address);
    }
}
