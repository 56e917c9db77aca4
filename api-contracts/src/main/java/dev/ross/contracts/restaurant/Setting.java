package dev.ross.contracts.restaurant;

import dev.ross.contracts.restaurant.Table.Bookable;
import java.util.Set;

/**
 * Where one party may be placed: at one table, or at several put together.
 *
 * @param label what staff call it
 * @param combinedElsewhere in how many combinations its tables are needed, this one aside
 */
public record Setting(
        Set<TableId> tables, String label, int minSeats, int maxSeats, Bookable bookable, int combinedElsewhere) {
    public boolean seats(int guests) {
        return guests >= minSeats && guests <= maxSeats;
    }

    public int emptySeatsWith(int guests) {
        return maxSeats - guests;
    }

    public boolean isCombined() {
        return tables.size() > 1;
    }
}
