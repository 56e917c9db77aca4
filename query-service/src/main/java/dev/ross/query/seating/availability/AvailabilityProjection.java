package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.query.platform.axon.log.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(AvailabilityRulesStore.NAME)
class AvailabilityProjection {
    private final AvailabilityRulesStore rulesStore;
    private final AvailabilityDayStore days;

    AvailabilityProjection(AvailabilityRulesStore rulesStore, AvailabilityDayStore days) {
        this.rulesStore = rulesStore;
        this.days = days;
    }

    @EventHandler
    void on(RestaurantEvent event, LogPosition at) {
        rulesStore.update(event.restaurant(), at, rules -> rules.after(event));
    }

    @EventHandler
    void on(ServiceDayEvent event, LogPosition at) {
        days.update(event.day(), at, page -> page.after(event));
    }

    @ResetHandler
    void forget() {
        rulesStore.empty();
        days.empty();
    }
}
