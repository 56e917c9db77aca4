package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.table.TableOption;
import dev.ross.contracts.value.TableId;
import java.util.Comparator;
import java.util.List;

/** Other tables that a party could be moved to. */
record TableProposal(List<TableId> tables, String label) {
    static TableProposal of(TableOption option) {
        return new TableProposal(
                option.tables().stream()
                        .sorted(Comparator.comparing(TableId::toString))
                        .toList(),
                option.label());
    }
}
