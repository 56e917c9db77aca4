package dev.ross.query.restaurant.listing;

import org.jspecify.annotations.Nullable;

/**
 * A restaurant that matches a search.
 *
 * @param order the first sort criterion, before the name: lower is better
 * @param distance in meters; null if the search has no location
 */
record RestaurantMatch(
        SearchableRestaurant entry, long order, @Nullable Long distance) {
    /** More than half the earth's circumference in meters; any order added to it gives the same number of digits. */
    private static final long FARTHER = 100_000_000;

    /** The sort key, as text. */
    String place() {
        return FARTHER + order + "." + entry.place();
    }
}
