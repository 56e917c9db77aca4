package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.Rules;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What one restaurant is found by, whether it may be found or not. */
record Listed(@Nullable Profile profile, Rules rules) {
    static Listed unknown(String restaurant) {
        return new Listed(null, Rules.NONE);
    }

    Listed with(Profile changed) {
        return new Listed(changed, rules);
    }

    Listed after(RestaurantEvent event) {
        return new Listed(profile, rules.after(event));
    }

    boolean isPublic() {
        return rules.isPublic();
    }

    /** Whether a party may come at this time by the restaurant's own clocks; a time that they skip never comes. */
    boolean isOpenAt(LocalDateTime time) {
        return rules.schedule().serviceDateOf(time).isPresent()
                && !rules.timeZone().getRules().getValidOffsets(time).isEmpty();
    }
}
