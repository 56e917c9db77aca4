package dev.ross.query.platform.live;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;

/** A screen that is also part of the common stream of a restaurant's staff. */
public interface RestaurantView {
    /** The prefix of its events there. */
    String name();

    ScreenAnswer<?, ?> of(RestaurantId restaurant, Actor actor);
}
