package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(ListedRestaurants.NAME)
class ListingProjection {
    private final ListedRestaurants restaurants;

    ListingProjection(ListedRestaurants restaurants) {
        this.restaurants = restaurants;
    }

    @EventHandler
    void on(RestaurantEvent event, LogPosition at) {
        restaurants.update(
                event.restaurant(), at, listed -> evolve(listed, event).after(event));
    }

    @ResetHandler
    void forget() {
        restaurants.empty();
    }

    /** Applies the changes that are not part of {@code RestaurantRules}: those of the profile. */
    private static RestaurantEntry evolve(RestaurantEntry listed, RestaurantEvent event) {
        return switch (event) {
            case RestaurantRegistered registered -> listed.with(registered.profile());
            case ProfileChanged changed -> listed.with(changed.profile());
            default -> listed;
        };
    }
}
