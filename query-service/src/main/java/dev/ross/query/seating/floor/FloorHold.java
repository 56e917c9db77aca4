package dev.ross.query.seating.floor;

import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party's hold on tables for a time.
 *
 * @param guests 0 if the book did not count them yet
 * @param occupiedAt when the party was seated; absent while it is expected
 */
record FloorHold(
        SeatingId seating,
        List<TableId> tables,
        Instant from,
        Instant to,
        int guests,
        @Nullable Instant occupiedAt) {
    static FloorHold of(SeatingId seating, Collection<TableId> tables, Instant from, Instant to, int guests) {
        var sorted =
                tables.stream().sorted(Comparator.comparing(TableId::toString)).toList();
        return new FloorHold(seating, sorted, from, to, guests, null);
    }

    FloorHold occupied(@Nullable Instant at) {
        return new FloorHold(seating, tables, from, to, guests, at);
    }

    FloorHold until(Instant later) {
        return new FloorHold(seating, tables, from, later, guests, occupiedAt);
    }

    boolean sits() {
        return occupiedAt != null;
    }

    /** Whether the other party is seated at one of these tables and will still be there in this hold's time. */
    boolean isEndangeredBy(FloorHold other) {
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
