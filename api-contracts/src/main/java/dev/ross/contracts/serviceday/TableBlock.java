package dev.ross.contracts.serviceday;

import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Set;

/**
 * A block: a time for which a table is not given to any party.
 *
 * @param to exclusive
 */
public record TableBlock(BlockId id, TableId table, Instant from, Instant to) {
    /**
     * @param wantedTo exclusive
     */
    public boolean standsInTheWayOf(Set<TableId> wanted, Instant wantedFrom, Instant wantedTo) {
        return wanted.contains(table) && overlaps(wantedFrom, wantedTo);
    }

    /**
     * Whether it overlaps this time.
     *
     * @param wantedTo exclusive
     */
    boolean overlaps(Instant wantedFrom, Instant wantedTo) {
        return from.isBefore(wantedTo) && wantedFrom.isBefore(to);
    }
}
