package dev.ross.contracts.restaurant.table;

import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.value.TableId;
import java.util.Set;

/**
 * An option to place a party: one table, or several put together.
 *
 * @param label that staff know it by
 * @param combinedElsewhere the number of other combinations that its tables are needed in
 */
public record TableOption(
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
