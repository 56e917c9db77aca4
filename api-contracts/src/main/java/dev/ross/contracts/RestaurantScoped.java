package dev.ross.contracts;

import dev.ross.contracts.value.RestaurantId;

/** A command that concerns one restaurant: the command is routed by it, and the metadata of its events contains it. */
public interface RestaurantScoped {
    RestaurantId restaurant();
}
