package dev.ross.contracts.restaurant;

import org.jspecify.annotations.Nullable;

/**
 * A table as its staff know it.
 *
 * @param label what is written on it; unique within the restaurant
 * @param minSeats the smallest party worth this table
 * @param maxSeats the largest party it seats
 * @param area the room it stands in
 */
public record Table(
        String label,
        int minSeats,
        int maxSeats,
        @Nullable String area,
        @Nullable Place position,
        Bookable bookable) {
    public Table {
        if (label.isBlank() || label.length() > 40)
            throw new IllegalArgumentException("a label has 1 to 40 characters");
        if (minSeats < 1 || maxSeats < minSeats || maxSeats > 999)
            throw new IllegalArgumentException("a table seats from minSeats, at least 1, to maxSeats, at most 999");
    }

    public boolean seats(int guests) {
        return guests >= minSeats && guests <= maxSeats;
    }

    /** Where it stands on the plan of the room, in the plan's own units. */
    public record Place(double x, double y) {}

    /** Who may be given it: guests who book themselves, those whom staff book, or those who walk in. */
    public enum Bookable {
        ONLINE,
        IN_HOUSE,
        WALK_IN
    }
}
