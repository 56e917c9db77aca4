package dev.ross.query.restaurant.listing;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantEvent.TableChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.query.platform.axon.Position;
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
    void on(RestaurantEvent event, Position at) {
        restaurants.update(event.restaurant(), at, listed -> changed(listed, event));
    }

    @ResetHandler
    void forget() {
        restaurants.empty();
    }

    private static Listed changed(Listed listed, RestaurantEvent event) {
        return switch (event) {
            case RestaurantRegistered registered ->
                listed.with(registered.profile()).in(registered.timeZone());
            case ProfileChanged changed -> listed.with(changed.profile());
            case RestaurantPublished published -> listed.shown(true);
            case RestaurantUnpublished unpublished -> listed.shown(false);
            case OpeningHoursSet set -> listed.with(set.hours());
            case BookingPolicySet set -> listed;
            case TableAdded added -> listed;
            case TableChanged changed -> listed;
            case TableRemoved removed -> listed;
        };
    }
}
