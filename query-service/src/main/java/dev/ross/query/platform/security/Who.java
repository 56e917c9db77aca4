package dev.ross.query.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;
import org.jspecify.annotations.Nullable;

/** Kinds of callers. */
public enum Who {
    /** With or without a token. */
    ANYONE {
        @Override
        boolean is(Actor actor, @Nullable RestaurantId restaurant) {
            return true;
        }
    },
    /** With any good token. */
    LOGGED_IN {
        @Override
        boolean is(Actor actor, @Nullable RestaurantId restaurant) {
            return actor.known();
        }
    },
    /** A guest; what is theirs, the screen knows. */
    CUSTOMER {
        @Override
        boolean is(Actor actor, @Nullable RestaurantId restaurant) {
            return actor.has("CUSTOMER");
        }
    },
    /** Staff or manager of the restaurant in the address. */
    STAFF {
        @Override
        boolean is(Actor actor, @Nullable RestaurantId restaurant) {
            return restaurant != null && actor.worksAt(restaurant);
        }
    },
    /** Manager of the restaurant in the address. */
    MANAGER {
        @Override
        boolean is(Actor actor, @Nullable RestaurantId restaurant) {
            return restaurant != null && actor.manages(restaurant);
        }
    },
    OPERATOR {
        @Override
        boolean is(Actor actor, @Nullable RestaurantId restaurant) {
            return actor.has("OPERATOR");
        }
    };

    abstract boolean is(Actor actor, @Nullable RestaurantId restaurant);
}
