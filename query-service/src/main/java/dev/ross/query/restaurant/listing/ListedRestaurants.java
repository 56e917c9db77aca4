package dev.ross.query.restaurant.listing;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
@DocumentBound("one restaurant: its profile, and its hours, closures, special days and tables, which commands limit")
class ListedRestaurants extends ViewStore<Listed> {
    static final String NAME = "listed-restaurants-3";

    ListedRestaurants(ViewHome home) {
        super(home, NAME, Listed.class, Listed::unknown);
    }
}
