package dev.ross.query.seating.link;

import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The restaurant of a visit, as its link shows it.
 *
 * @param phone E.164
 * @param policy determines until when the guest may cancel
 */
record LinkRestaurant(String name, @Nullable String phone, BookingPolicy policy) {
    static LinkRestaurant unknown(String restaurant) {
        return new LinkRestaurant("", null, BookingPolicy.DEFAULT);
    }

    LinkRestaurant described(RestaurantProfile profile) {
        return new LinkRestaurant(profile.name(), profile.phone(), policy);
    }

    LinkRestaurant by(BookingPolicy other) {
        return new LinkRestaurant(name, phone, other);
    }
}
