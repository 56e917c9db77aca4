package dev.ross.query.restaurant.listing;

import org.jspecify.annotations.Nullable;

/**
 * A restaurant that fits a wish.
 *
 * @param order what it is sorted by before its name: the lower the better
 * @param distance in meters; null where nobody asked
 */
record Match(Entry entry, long order, @Nullable Long distance) {
    /** More than half the way round the earth, in meters, and of as many digits as any number added to it. */
    private static final long FARTHER = 100_000_000;

    /** As a text that sorts. */
    String place() {
        return FARTHER + order + "." + entry.place();
    }
}
