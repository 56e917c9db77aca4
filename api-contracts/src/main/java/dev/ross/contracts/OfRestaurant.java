package dev.ross.contracts;

import dev.ross.contracts.restaurant.RestaurantId;

/** A command that concerns one restaurant: its events say so, and it is routed by it. */
public interface OfRestaurant {
    RestaurantId restaurant();
}
