package dev.ross.query.seating.hails;

import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a seated party, which may hail.
 *
 * @param leftAt when it left; it is kept for a while, since a seating that was closed by mistake may be reinstated
 */
record SeatedParty(
        SeatingId seating, List<TableId> tables, @Nullable Instant leftAt) {
    static SeatedParty at(SeatingId seating, Set<TableId> tables) {
        var sorted =
                tables.stream().sorted(Comparator.comparing(TableId::toString)).toList();
        return new SeatedParty(seating, sorted, null);
    }

    SeatedParty left(Instant at) {
        return new SeatedParty(seating, tables, at);
    }

    SeatedParty back() {
        return new SeatedParty(seating, tables, null);
    }

    boolean is(SeatingId other) {
        return seating.equals(other);
    }
}
