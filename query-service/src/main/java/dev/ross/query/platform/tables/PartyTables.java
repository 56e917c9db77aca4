package dev.ross.query.platform.tables;

import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a party.
 *
 * @param leftAt when it left; it is kept for a while, since what it asked for is, and a seating may be reinstated
 */
public record PartyTables(
        SeatingId seating, List<TableId> tables, @Nullable Instant leftAt) {
    static PartyTables at(SeatingId seating, Set<TableId> tables) {
        var sorted =
                tables.stream().sorted(Comparator.comparing(TableId::toString)).toList();
        return new PartyTables(seating, sorted, null);
    }

    PartyTables left(Instant at) {
        return new PartyTables(seating, tables, at);
    }

    PartyTables back() {
        return new PartyTables(seating, tables, null);
    }

    boolean belongsTo(SeatingId other) {
        return seating.equals(other);
    }
}
