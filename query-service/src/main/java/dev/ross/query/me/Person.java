package dev.ross.query.me;

import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.Preferences;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.team.RestaurantRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the house knows of one person.
 *
 * @param profile what they told as a guest
 * @param preferences absent where they said nothing
 * @param membership where they work
 * @param version of their book as a guest, for commands that are conditional on it
 */
record Person(
        @Nullable CustomerProfile profile,
        @Nullable Preferences preferences,
        @Nullable Membership membership,
        long version) {
    static Person unknown(String subject) {
        return new Person(null, null, null, -1);
    }

    Person with(@Nullable CustomerProfile changed) {
        return new Person(changed, preferences, membership, version);
    }

    Person with(Preferences changed) {
        return new Person(profile, changed, membership, version);
    }

    Person at(long reached) {
        return new Person(profile, preferences, membership, reached);
    }

    Person joined(RestaurantId restaurant, RestaurantRole role, Instant at) {
        return new Person(profile, preferences, new Membership(restaurant, role, at), version);
    }

    Person changed(RestaurantId restaurant, RestaurantRole role) {
        return membership == null || !membership.restaurant().equals(restaurant)
                ? this
                : joined(restaurant, role, membership.since());
    }

    Person left(RestaurantId restaurant) {
        return membership == null || !membership.restaurant().equals(restaurant)
                ? this
                : new Person(profile, preferences, null, version);
    }

    record Membership(RestaurantId restaurant, RestaurantRole role, Instant since) {}
}
