package dev.ross.query.seating.floor;

import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables that are a party's from one time to another.
 *
 * @param guests 0 where the book did not count them yet
 * @param occupiedAt when they sat down; absent while they are awaited
 */
record Hold(
        SeatingId seating,
        List<TableId> tables,
        Instant from,
        Instant to,
        int guests,
        @Nullable Instant occupiedAt) {
    static Hold of(SeatingId seating, Collection<TableId> tables, Instant from, Instant to, int guests) {
        var sorted =
                tables.stream().sorted(Comparator.comparing(TableId::toString)).toList();
        return new Hold(seating, sorted, from, to, guests, null);
    }

    Hold occupied(@Nullable Instant at) {
        return new Hold(seating, tables, from, to, guests, at);
    }

    Hold until(Instant later) {
        return new Hold(seating, tables, from, later, guests, occupiedAt);
    }

    boolean sits() {
        return occupiedAt != null;
    }

    /** Whether a party that sits there will still do so in this one's time. */
    boolean isEndangeredBy(Hold other) {
        return other.sits()
                && !sits()
                && from.isBefore(other.to)
                && other.from.isBefore(to)
                && !Collections.disjoint(tables, other.tables);
    }

    boolean covers(TableId table) {
        return tables.contains(table);
    }
}
