package dev.ross.contracts.restaurant.table;

import org.jspecify.annotations.Nullable;

/**
 * A table of a restaurant: its label, seats, area and use.
 *
 * @param label unique within the restaurant
 * @param minSeats the smallest party worth this table
 * @param maxSeats the largest party it seats
 * @param area the room or zone it is in
 */
public record DiningTable(
        String label,
        int minSeats,
        int maxSeats,
        @Nullable String area,
        @Nullable Place position,
        Bookable bookable) {
    public DiningTable {
        if (label.isBlank() || label.length() > 40)
            throw new IllegalArgumentException("a label has 1 to 40 characters");
        if (minSeats < 1 || maxSeats < minSeats || maxSeats > 999)
            throw new IllegalArgumentException("a table seats from minSeats, at least 1, to maxSeats, at most 999");
    }

    public boolean seats(int guests) {
        return guests >= minSeats && guests <= maxSeats;
    }

    /** The position on the floor plan, in the plan's own units. */
    public record Place(double x, double y) {}

    /** The parties that may be given a table: guests who book online, parties booked by staff, or walk-ins. */
    public enum Bookable {
        ONLINE,
        IN_HOUSE,
        WALK_IN
    }
}
