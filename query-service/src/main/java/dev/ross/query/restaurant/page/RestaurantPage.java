package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.PhotoRefusal;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import dev.ross.query.platform.security.Audience;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The profile, settings and photo of one restaurant, from which its page is made.
 *
 * @param closures earliest first
 * @param photo the photo that is shown
 * @param pending the latest upload, until it becomes the photo
 * @param version of the restaurant, for conditional commands
 */
record RestaurantPage(
        @Nullable RestaurantProfile profile,
        @Nullable Currency currency,
        RestaurantRules rules,
        List<ClosureView> closures,
        @Nullable PhotoUploadId photo,
        @Nullable PendingPhoto pending,
        long version) {
    static RestaurantPage unknown(String restaurant) {
        return new RestaurantPage(null, null, RestaurantRules.NONE, List.of(), null, null, -1);
    }

    boolean isThereFor(Audience audience) {
        return profile != null && (rules.isPublic() || audience.works());
    }

    RestaurantPage in(Currency money) {
        return new RestaurantPage(profile, money, rules, closures, photo, pending, version);
    }

    RestaurantPage with(RestaurantProfile changed) {
        return new RestaurantPage(changed, currency, rules, closures, photo, pending, version);
    }

    RestaurantPage closed(ClosureView during) {
        return withClosures(
                Stream.concat(closures.stream(), Stream.of(during)).sorted(Comparator.comparing(ClosureView::from)));
    }

    RestaurantPage opened(ClosureId closure) {
        return withClosures(closures.stream().filter(other -> !closure.equals(other.id())));
    }

    private RestaurantPage withClosures(Stream<ClosureView> all) {
        return new RestaurantPage(profile, currency, rules, all.toList(), photo, pending, version);
    }

    RestaurantPage with(PendingPhoto changed) {
        return new RestaurantPage(profile, currency, rules, closures, photo, changed, version);
    }

    /** Sets the photo; an upload that was made since stays pending. */
    RestaurantPage attached(PhotoUploadId upload) {
        var still = pending == null || pending.upload().equals(upload) ? null : pending;
        return new RestaurantPage(profile, currency, rules, closures, upload, still, version);
    }

    /** Marks the pending upload as refused; ignored if another upload has followed it. */
    RestaurantPage refused(PhotoUploadId upload, PhotoRefusal reason) {
        return pending != null && pending.upload().equals(upload) ? with(PendingPhoto.refused(upload, reason)) : this;
    }

    RestaurantPage after(RestaurantEvent event, long reached) {
        return new RestaurantPage(profile, currency, rules.after(event), closures, photo, pending, reached);
    }
}
