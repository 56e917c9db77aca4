package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores restaurant rules for the book, keyed by restaurant. */
@Component
@DocumentBound("the tables, combinations, hours, closures and special days of one restaurant, which its commands limit")
class BookRulesStore extends ViewStore<RestaurantRules> {
    BookRulesStore(ViewRegistry registry) {
        super(registry, BookPages.NAME + "-rules", RestaurantRules.class, restaurant -> RestaurantRules.NONE);
    }

    @Override
    public String screen() {
        return BookPages.NAME;
    }
}
