package dev.ross.query.order.refused;

import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The tables of a party that may order.
 *
 * @param gone whether it has left
 */
record OrderingParty(SeatingId seating, List<TableId> tables, boolean gone) {
    static OrderingParty at(SeatingId seating, Set<TableId> tables) {
        var sorted =
                tables.stream().sorted(Comparator.comparing(TableId::toString)).toList();
        return new OrderingParty(seating, sorted, false);
    }

    OrderingParty left() {
        return new OrderingParty(seating, tables, true);
    }

    OrderingParty back() {
        return new OrderingParty(seating, tables, false);
    }

    boolean is(SeatingId other) {
        return seating.equals(other);
    }
}
