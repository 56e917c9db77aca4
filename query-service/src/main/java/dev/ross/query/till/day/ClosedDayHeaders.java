package dev.ross.query.till.day;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.paper.RestaurantHeader;
import org.springframework.stereotype.Component;

/** Stores what the report of the next closed day says of its restaurant, keyed by restaurant. */
@Component
@DocumentBound("name, address, time zone and currency of one restaurant")
class ClosedDayHeaders extends ViewStore<RestaurantHeader> {
    ClosedDayHeaders(ViewRegistry registry) {
        super(registry, ClosedDays.NAME + "-restaurants", RestaurantHeader.class, RestaurantHeader::unknown);
    }

    @Override
    public String screen() {
        return ClosedDays.NAME;
    }
}
