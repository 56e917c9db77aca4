package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.Rules;

/** The rules by which a restaurant's book is read. */
record BookRules(Rules rules) {
    static BookRules blank(String restaurant) {
        return new BookRules(Rules.NONE);
    }
}
