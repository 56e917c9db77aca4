package dev.ross.query.restaurant.page;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores restaurant pages, keyed by restaurant. */
@Component
@DocumentBound("one restaurant: its profile, and its hours, closures, special days and tables, which commands limit")
class RestaurantPages extends ViewStore<RestaurantPage> {
    static final String NAME = "restaurant-page-4";

    RestaurantPages(ViewRegistry registry) {
        super(registry, NAME, RestaurantPage.class, RestaurantPage::unknown);
    }
}
