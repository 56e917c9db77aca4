package dev.ross.query.me;

import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ROSS has stored about one person: guest profile, preferences and employment.
 *
 * @param profile set by the person as a guest
 * @param preferences absent if the person has set none
 * @param membership the restaurant where the person works
 * @param version of the person's customer aggregate, for conditional commands
 */
record KnownPerson(
        @Nullable CustomerProfile profile,
        @Nullable GuestPreferences preferences,
        @Nullable Membership membership,
        long version) {
    static KnownPerson unknown(String subject) {
        return new KnownPerson(null, null, null, -1);
    }

    KnownPerson with(@Nullable CustomerProfile changed) {
        return new KnownPerson(changed, preferences, membership, version);
    }

    KnownPerson with(GuestPreferences changed) {
        return new KnownPerson(profile, changed, membership, version);
    }

    KnownPerson at(long reached) {
        return new KnownPerson(profile, preferences, membership, reached);
    }

    KnownPerson joined(RestaurantId restaurant, RestaurantRole role, Instant at) {
        return new KnownPerson(profile, preferences, new Membership(restaurant, role, at), version);
    }

    KnownPerson changed(RestaurantId restaurant, RestaurantRole role) {
        return membership == null || !membership.restaurant().equals(restaurant)
                ? this
                : joined(restaurant, role, membership.since());
    }

    KnownPerson left(RestaurantId restaurant) {
        return membership == null || !membership.restaurant().equals(restaurant)
                ? this
                : new KnownPerson(profile, preferences, null, version);
    }

    record Membership(RestaurantId restaurant, RestaurantRole role, Instant since) {}
}
