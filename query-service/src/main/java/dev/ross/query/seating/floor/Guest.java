package dev.ross.query.seating.floor;

import org.jspecify.annotations.Nullable;

/**
 * Who comes: when a seating is had at another time, its event does not say.
 *
 * @param asked whether they asked for it themselves
 */
record Guest(@Nullable String name, boolean asked) {
    static Guest nobody(String seating) {
        return new Guest(null, false);
    }
}
