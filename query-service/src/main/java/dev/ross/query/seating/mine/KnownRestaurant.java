package dev.ross.query.seating.mine;

import dev.ross.contracts.restaurant.BookingPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a guest's list says of a restaurant.
 *
 * @param policy by which they may change or cancel
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
