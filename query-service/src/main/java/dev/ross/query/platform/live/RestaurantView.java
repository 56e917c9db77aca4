package dev.ross.query.platform.live;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.query.platform.security.Actor;

/** A screen that its restaurant's staff may also watch on the common stream. */
public interface RestaurantView {
    /** How its events are prefixed there. */
    String name();

    Screen<?> of(RestaurantId restaurant, Actor actor);
}
