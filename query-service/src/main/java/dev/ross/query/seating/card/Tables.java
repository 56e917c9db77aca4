package dev.ross.query.seating.card;

import dev.ross.contracts.restaurant.Rules;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant: what staff call its tables. */
@Component
@DocumentBound("the settings of one restaurant, which commands limit")
class Tables extends ViewStore<Rules> {
    Tables(ViewHome home) {
        super(home, SeatingCards.NAME + "-tables", Rules.class, restaurant -> Rules.NONE);
    }

    @Override
    public String screen() {
        return SeatingCards.NAME;
    }
}
