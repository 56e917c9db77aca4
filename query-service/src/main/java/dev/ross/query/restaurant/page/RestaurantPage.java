package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.ClosureId;
import dev.ross.contracts.restaurant.PhotoRefusal;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.query.platform.security.Audience;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant as it presents itself.
 *
 * @param closures the first first
 * @param photo what it shows
 * @param pending the picture that was uploaded last, until it is the photo
 * @param version of the restaurant, for commands that are conditional on it
 */
record RestaurantPage(
        @Nullable Profile profile,
        @Nullable Currency currency,
        Rules rules,
        List<Shut> closures,
        @Nullable PhotoUploadId photo,
        @Nullable PendingPhoto pending,
        long version) {
    static RestaurantPage unknown(String restaurant) {
        return new RestaurantPage(null, null, Rules.NONE, List.of(), null, null, -1);
    }

    boolean isThereFor(Audience audience) {
        return profile != null && (rules.isPublic() || audience.works());
    }

    RestaurantPage in(Currency money) {
        return new RestaurantPage(profile, money, rules, closures, photo, pending, version);
    }

    RestaurantPage with(Profile changed) {
        return new RestaurantPage(changed, currency, rules, closures, photo, pending, version);
    }

    RestaurantPage closed(Shut during) {
        return shut(Stream.concat(closures.stream(), Stream.of(during)).sorted(Comparator.comparing(Shut::from)));
    }

    RestaurantPage opened(ClosureId closure) {
        return shut(closures.stream().filter(shut -> !closure.equals(shut.id())));
    }

    private RestaurantPage shut(Stream<Shut> all) {
        return new RestaurantPage(profile, currency, rules, all.toList(), photo, pending, version);
    }

    RestaurantPage with(PendingPhoto changed) {
        return new RestaurantPage(profile, currency, rules, closures, photo, changed, version);
    }

    /** What was uploaded since is still pending. */
    RestaurantPage attached(PhotoUploadId upload) {
        var still = pending == null || pending.upload().equals(upload) ? null : pending;
        return new RestaurantPage(profile, currency, rules, closures, upload, still, version);
    }

    /** Nobody waits for a picture that was followed by another. */
    RestaurantPage refused(PhotoUploadId upload, PhotoRefusal reason) {
        return pending != null && pending.upload().equals(upload) ? with(PendingPhoto.refused(upload, reason)) : this;
    }

    RestaurantPage after(RestaurantEvent event, long reached) {
        return new RestaurantPage(profile, currency, rules.after(event), closures, photo, pending, reached);
    }
}
