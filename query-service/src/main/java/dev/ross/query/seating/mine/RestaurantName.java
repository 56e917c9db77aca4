package dev.ross.query.seating.mine;

import org.jspecify.annotations.Nullable;

/** What the restaurant is called where a guest goes. */
record RestaurantName(@Nullable String name) {
    static RestaurantName unknown(String restaurant) {
        return new RestaurantName(null);
    }
}
