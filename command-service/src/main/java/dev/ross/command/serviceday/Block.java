package dev.ross.command.serviceday;

import dev.ross.contracts.restaurant.TableId;
import java.time.Instant;
import java.util.Set;

/**
 * A table that nobody is given.
 *
 * @param to exclusive
 */
record Block(TableId table, Instant from, Instant to) {
    boolean standsInTheWayOf(Set<TableId> wanted, Instant wantedFrom, Instant wantedTo) {
        return wanted.contains(table) && from.isBefore(wantedTo) && wantedFrom.isBefore(to);
    }
}
