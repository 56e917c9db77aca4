package dev.ross.query.seating.hails;

import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a party sits that may call.
 *
 * @param leftAt when it went; it is remembered for a while, since one that was closed by mistake comes back
 */
record SittingParty(
        SeatingId seating, List<TableId> tables, @Nullable Instant leftAt) {
    static SittingParty at(SeatingId seating, Set<TableId> tables) {
        var sorted =
                tables.stream().sorted(Comparator.comparing(TableId::toString)).toList();
        return new SittingParty(seating, sorted, null);
    }

    SittingParty left(Instant at) {
        return new SittingParty(seating, tables, at);
    }

    SittingParty back() {
        return new SittingParty(seating, tables, null);
    }

    boolean is(SeatingId other) {
        return seating.equals(other);
    }
}
