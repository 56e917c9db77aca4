package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.OpeningHours;
import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.Visibility;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant as it presents itself.
 *
 * @param version of the restaurant, for commands that are conditional on it
 */
record RestaurantPage(
        @Nullable Profile profile,
        @Nullable ZoneId timeZone,
        @Nullable Currency currency,
        Visibility visibility,
        OpeningHours hours,
        BookingPolicy policy,
        long version) {
    static RestaurantPage unknown(String restaurant) {
        return new RestaurantPage(null, null, null, Visibility.PRIVATE, OpeningHours.NONE, BookingPolicy.DEFAULT, -1);
    }

    RestaurantPage registered(RestaurantRegistered registered) {
        return new RestaurantPage(
                registered.profile(), registered.timeZone(), registered.currency(), visibility, hours, policy, version);
    }

    RestaurantPage with(Profile changed) {
        return new RestaurantPage(changed, timeZone, currency, visibility, hours, policy, version);
    }

    RestaurantPage with(Visibility changed) {
        return new RestaurantPage(profile, timeZone, currency, changed, hours, policy, version);
    }

    RestaurantPage with(OpeningHours changed) {
        return new RestaurantPage(profile, timeZone, currency, visibility, changed, policy, version);
    }

    RestaurantPage with(BookingPolicy changed) {
        return new RestaurantPage(profile, timeZone, currency, visibility, hours, changed, version);
    }

    RestaurantPage at(long reached) {
        return new RestaurantPage(profile, timeZone, currency, visibility, hours, policy, reached);
    }
}
