package dev.ross.query.platform.security;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;

/** A caller's relation to one restaurant: callers of one audience see the same, apart from what is their own. */
public enum Audience {
    PUBLIC,
    STAFF,
    MANAGER;

    public static Audience of(Actor actor, RestaurantId restaurant) {
        if (actor.isManagerOf(restaurant)) return MANAGER;
        return actor.isStaffOf(restaurant) ? STAFF : PUBLIC;
    }

    public boolean works() {
        return this != PUBLIC;
    }
}
