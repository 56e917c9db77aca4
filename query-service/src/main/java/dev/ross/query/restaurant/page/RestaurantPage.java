package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.OpeningHours;
import dev.ross.contracts.restaurant.PhotoRefusal;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.Visibility;
import dev.ross.query.platform.security.Audience;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant as it presents itself.
 *
 * @param photo what it shows
 * @param pending the picture that was uploaded last, until it is the photo
 * @param version of the restaurant, for commands that are conditional on it
 */
record RestaurantPage(
        @Nullable Profile profile,
        @Nullable ZoneId timeZone,
        @Nullable Currency currency,
        Visibility visibility,
        OpeningHours hours,
        BookingPolicy policy,
        @Nullable PhotoUploadId photo,
        @Nullable PendingPhoto pending,
        long version) {
    static RestaurantPage unknown(String restaurant) {
        return new RestaurantPage(
                null, null, null, Visibility.PRIVATE, OpeningHours.NONE, BookingPolicy.DEFAULT, null, null, -1);
    }

    boolean isThereFor(Audience audience) {
        return profile != null && (visibility == Visibility.PUBLIC || audience.works());
    }

    RestaurantPage registered(RestaurantRegistered registered) {
        return new RestaurantPage(
                registered.profile(),
                registered.timeZone(),
                registered.currency(),
                visibility,
                hours,
                policy,
                photo,
                pending,
                version);
    }

    RestaurantPage with(Profile changed) {
        return new RestaurantPage(changed, timeZone, currency, visibility, hours, policy, photo, pending, version);
    }

    RestaurantPage with(Visibility changed) {
        return new RestaurantPage(profile, timeZone, currency, changed, hours, policy, photo, pending, version);
    }

    RestaurantPage with(OpeningHours changed) {
        return new RestaurantPage(profile, timeZone, currency, visibility, changed, policy, photo, pending, version);
    }

    RestaurantPage with(BookingPolicy changed) {
        return new RestaurantPage(profile, timeZone, currency, visibility, hours, changed, photo, pending, version);
    }

    RestaurantPage with(PendingPhoto changed) {
        return new RestaurantPage(profile, timeZone, currency, visibility, hours, policy, photo, changed, version);
    }

    /** What was uploaded since is still pending. */
    RestaurantPage attached(PhotoUploadId upload) {
        var still = pending == null || pending.upload().equals(upload) ? null : pending;
        return new RestaurantPage(profile, timeZone, currency, visibility, hours, policy, upload, still, version);
    }

    /** Nobody waits for a picture that was followed by another. */
    RestaurantPage refused(PhotoUploadId upload, PhotoRefusal reason) {
        return pending != null && pending.upload().equals(upload) ? with(PendingPhoto.refused(upload, reason)) : this;
    }

    RestaurantPage at(long reached) {
        return new RestaurantPage(profile, timeZone, currency, visibility, hours, policy, photo, pending, reached);
    }
}
