package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.RestaurantRules;

/** The restaurant rules that the book is shown by. */
record BookRules(RestaurantRules rules) {
    static BookRules blank(String restaurant) {
        return new BookRules(RestaurantRules.NONE);
    }
}
