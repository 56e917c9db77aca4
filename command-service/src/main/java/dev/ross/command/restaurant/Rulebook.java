package dev.ross.command.restaurant;

import dev.ross.command.platform.axon.Followed;
import dev.ross.command.platform.axon.Following;
import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.RestaurantRejection;
import dev.ross.contracts.restaurant.Rules;
import org.springframework.stereotype.Component;

/**
 * The rules that every decision about a restaurant's seatings is made by. Read without a lock, since they seldom change:
 * a decision is made by the rules of the moment it began.
 */
@Component
public class Rulebook {
    private final Followed<Rules> rules;

    Rulebook(Following following) {
        this.rules = following.streams(
                "restaurant:",
                (before, event) -> (before == null ? Rules.NONE : before).after((RestaurantEvent) event),
                Restaurant::bytesOf);
    }

    /**
     * @throws Refused if there is no such restaurant
     */
    public Rules of(RestaurantId restaurant) {
        return rules.of(restaurant.toString()).orElseThrow(() -> new Refused(RestaurantRejection.UNKNOWN_RESTAURANT));
    }
}
