package dev.ross.query.restaurant.listing;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant; kept by the listing's own projection. */
@Component
class ListedRestaurants extends ViewStore<Listed> {
    ListedRestaurants(ViewHome home) {
        super(home, "listed-restaurant", Listed.class, Listed::unknown);
    }

    @Override
    public String screen() {
        return Listings.NAME;
    }
}
