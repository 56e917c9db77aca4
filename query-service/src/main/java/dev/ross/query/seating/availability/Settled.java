package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.Rules;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
@DocumentBound("the settings of one restaurant, which commands limit")
class Settled extends ViewStore<Rules> {
    static final String NAME = "availability-4";

    Settled(ViewHome home) {
        super(home, NAME, Rules.class, restaurant -> Rules.NONE);
    }
}
