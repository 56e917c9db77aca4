package dev.ross.query.restaurant.listing;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the searchable data of restaurants, public or not, keyed by restaurant. */
@Component
@DocumentBound("one restaurant: its profile, and its hours, closures, special days and tables, which commands limit")
class ListedRestaurants extends ViewStore<RestaurantEntry> {
    static final String NAME = "listed-restaurants-4";

    ListedRestaurants(ViewRegistry registry) {
        super(registry, NAME, RestaurantEntry.class, RestaurantEntry::unknown);
    }
}
