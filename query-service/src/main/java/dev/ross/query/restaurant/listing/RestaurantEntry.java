package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.RestaurantRules;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The data by which one restaurant is found, whether it is public or not. */
record RestaurantEntry(@Nullable RestaurantProfile profile, RestaurantRules rules) {
    static RestaurantEntry unknown(String restaurant) {
        return new RestaurantEntry(null, RestaurantRules.NONE);
    }

    RestaurantEntry with(RestaurantProfile changed) {
        return new RestaurantEntry(changed, rules);
    }

    RestaurantEntry after(RestaurantEvent event) {
        return new RestaurantEntry(profile, rules.after(event));
    }

    boolean isPublic() {
        return rules.isPublic();
    }

    /** Whether a party may arrive at this local time; false for a local time skipped by a clock change. */
    boolean isOpenAt(LocalDateTime time) {
        return rules.schedule().serviceDateOf(time).isPresent()
                && !rules.timeZone().getRules().getValidOffsets(time).isEmpty();
    }
}
