package dev.ross.query.restaurant.page;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
@DocumentBound("one restaurant: its profile, and its hours, closures, special days and tables, which commands limit")
class RestaurantPages extends ViewStore<RestaurantPage> {
    static final String NAME = "restaurant-page-3";

    RestaurantPages(ViewHome home) {
        super(home, NAME, RestaurantPage.class, RestaurantPage::unknown);
    }
}
