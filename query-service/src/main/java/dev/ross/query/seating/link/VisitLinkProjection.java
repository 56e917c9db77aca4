package dev.ross.query.seating.link;

import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Projects visits for their links. */
@Component
@ProcessingGroup(LinkedVisits.NAME)
class VisitLinkProjection {
    private final LinkedVisits visits;
    private final LinkRestaurants restaurants;

    VisitLinkProjection(LinkedVisits visits, LinkRestaurants restaurants) {
        this.visits = visits;
        this.restaurants = restaurants;
    }

    @EventHandler
    void on(RestaurantRegistered registered, LogPosition at) {
        restaurants.update(registered.restaurant(), at, known -> known.described(registered.profile()));
    }

    @EventHandler
    void on(ProfileChanged changed, LogPosition at) {
        restaurants.update(changed.restaurant(), at, known -> known.described(changed.profile()));
    }

    @EventHandler
    void on(BookingPolicySet set, LogPosition at) {
        restaurants.update(set.restaurant(), at, known -> known.by(set.policy()));
    }

    @EventHandler
    void on(SeatingEvent event, LogPosition at) {
        visits.update(event.seating(), at, visit -> visit.after(event));
    }

    @ResetHandler
    void forget() {
        visits.empty();
        restaurants.empty();
    }
}
