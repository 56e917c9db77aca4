package dev.ross.query.seating.mine;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
@DocumentBound("one name")
class RestaurantNames extends ViewStore<RestaurantName> {
    RestaurantNames(ViewHome home) {
        super(home, MySeatingsStore.NAME + "-restaurants", RestaurantName.class, RestaurantName::unknown);
    }

    @Override
    public String screen() {
        return MySeatingsStore.NAME;
    }
}
