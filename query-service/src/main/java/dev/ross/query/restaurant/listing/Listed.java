package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.Profile;
import org.jspecify.annotations.Nullable;

/** What the listing must remember of one restaurant, public or not, to list it when it becomes so. */
record Listed(@Nullable Profile profile, boolean isPublic) {
    static Listed unknown(String restaurant) {
        return new Listed(null, false);
    }
}
