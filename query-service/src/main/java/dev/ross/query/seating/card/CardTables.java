package dev.ross.query.seating.card;

import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.TableId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a visit.
 *
 * @param how they were assigned; absent if it was seated there without an assignment
 */
record CardTables(List<TableId> tables, @Nullable TableAssignment how) {
    static CardTables of(Collection<TableId> places, @Nullable TableAssignment how) {
        var sorted =
                places.stream().sorted(Comparator.comparing(TableId::toString)).toList();
        return new CardTables(sorted, how);
    }
}
