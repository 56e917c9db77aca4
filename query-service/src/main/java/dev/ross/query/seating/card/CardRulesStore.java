package dev.ross.query.seating.card;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores restaurant rules for the card, for the labels of tables and what guests may do, keyed by restaurant. */
@Component
@DocumentBound("the settings of one restaurant, which commands limit")
class CardRulesStore extends ViewStore<RestaurantRules> {
    CardRulesStore(ViewRegistry registry) {
        super(registry, SeatingCards.NAME + "-tables", RestaurantRules.class, restaurant -> RestaurantRules.NONE);
    }

    @Override
    public String screen() {
        return SeatingCards.NAME;
    }
}
