package dev.ross.query.platform.security;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.waitlist.WaitId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ids in the path of a request: a restaurant, or a seating or a wait, whose id contains one. */
record PathIds(@Nullable RestaurantId restaurant, @Nullable SeatingId seating) {
    private static final PathIds NOTHING = new PathIds(null, null);

    /**
     * @throws IllegalArgumentException if a value is not a valid id
     */
    static PathIds in(Map<?, ?> variables) {
        if (variables.get("restaurant") instanceof String restaurant)
            return new PathIds(RestaurantId.of(restaurant), null);
        if (variables.get("seating") instanceof String text) {
            var seating = SeatingId.of(text);
            return new PathIds(seating.restaurant(), seating);
        }
        if (variables.get("wait") instanceof String wait)
            return new PathIds(WaitId.of(wait).list().restaurant(), null);
        return NOTHING;
    }
}
