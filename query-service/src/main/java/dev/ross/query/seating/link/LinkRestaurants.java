package dev.ross.query.seating.link;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores restaurants for the links of their guests, keyed by restaurant. */
@Component
@DocumentBound("name, phone and booking policy of one restaurant")
class LinkRestaurants extends ViewStore<LinkRestaurant> {
    LinkRestaurants(ViewRegistry registry) {
        super(registry, LinkedVisits.NAME + "-restaurants", LinkRestaurant.class, LinkRestaurant::unknown);
    }

    @Override
    public String screen() {
        return LinkedVisits.NAME;
    }
}
