package dev.ross.query.restaurant.listing;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By region. */
@Component
class Listings extends ViewStore<Listing> {
    static final String NAME = "restaurant-listing";

    Listings(ViewHome home) {
        super(home, NAME, Listing.class, Listing::empty);
    }
}
