package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.query.platform.axon.Position;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(Settled.NAME)
class AvailabilityProjection {
    private final Settled settled;
    private final Days days;

    AvailabilityProjection(Settled settled, Days days) {
        this.settled = settled;
        this.days = days;
    }

    @EventHandler
    void on(RestaurantEvent event, Position at) {
        settled.update(event.restaurant(), at, rules -> rules.after(event));
    }

    @EventHandler
    void on(ServiceDayEvent event, Position at) {
        days.update(event.day(), at, page -> page.after(event));
    }

    @ResetHandler
    void forget() {
        settled.empty();
        days.empty();
    }
}
