package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores restaurant rules for the availability screen, keyed by restaurant. */
@Component
@DocumentBound("the settings of one restaurant, which commands limit")
class AvailabilityRulesStore extends ViewStore<RestaurantRules> {
    static final String NAME = "availability-5";

    AvailabilityRulesStore(ViewRegistry registry) {
        super(registry, NAME, RestaurantRules.class, restaurant -> RestaurantRules.NONE);
    }
}
