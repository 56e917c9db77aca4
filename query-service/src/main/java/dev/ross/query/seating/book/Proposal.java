package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.Setting;
import dev.ross.contracts.restaurant.TableId;
import java.util.Comparator;
import java.util.List;

/** Where a party could be placed instead. */
record Proposal(List<TableId> tables, String label) {
    static Proposal of(Setting setting) {
        return new Proposal(
                setting.tables().stream()
                        .sorted(Comparator.comparing(TableId::toString))
                        .toList(),
                setting.label());
    }
}
