package dev.ross.query.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.waitlist.WaitId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the address is about: a restaurant, or a seating or a wait, whose id carries one. */
record Named(@Nullable RestaurantId restaurant, @Nullable SeatingId seating) {
    private static final Named NOTHING = new Named(null, null);

    /**
     * @throws IllegalArgumentException if what should be an id is none
     */
    static Named in(Map<?, ?> variables) {
        if (variables.get("restaurant") instanceof String restaurant)
            return new Named(RestaurantId.of(restaurant), null);
        if (variables.get("seating") instanceof String text) {
            var seating = SeatingId.of(text);
            return new Named(seating.restaurant(), seating);
        }
        if (variables.get("wait") instanceof String wait)
            return new Named(WaitId.of(wait).list().restaurant(), null);
        return NOTHING;
    }
}
