package dev.ross.query.seating.mine;

import dev.ross.contracts.restaurant.policy.BookingPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The data of a restaurant that a guest's list shows.
 *
 * @param policy determines whether the guest may still change or cancel
 */
record KnownRestaurant(@Nullable String name, BookingPolicy policy) {
    static KnownRestaurant unknown(String restaurant) {
        return new KnownRestaurant(null, BookingPolicy.DEFAULT);
    }

    KnownRestaurant called(String other) {
        return new KnownRestaurant(other, policy);
    }

    KnownRestaurant by(BookingPolicy other) {
        return new KnownRestaurant(name, other);
    }
}
