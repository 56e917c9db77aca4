package dev.ross.command.serviceday;

import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When each table is spoken for, and when guests come; for proposing, since who decides looks into the books themselves. */
public final class Spoken {
    private final Map<TableId, List<Span>> byTable = new HashMap<>();
    private final Map<SeatingId, Hold> holds = new HashMap<>();

    void add(Entries day) {
        day.holds().forEach((seating, hold) -> {
            if (holds.put(seating, hold) == null) hold.tables().forEach(table -> add(table, hold.from(), hold.to()));
        });
        day.blocks().values().forEach(block -> add(block.table(), block.from(), block.to()));
    }

    private void add(TableId table, Instant from, Instant to) {
        byTable.computeIfAbsent(table, none -> new ArrayList<>()).add(new Span(from, to));
    }

    public boolean isFree(Set<TableId> tables, Instant from, Instant to) {
        return tables.stream()
                .map(table -> byTable.getOrDefault(table, List.of()))
                .flatMap(Collection::stream)
                .noneMatch(span -> span.from().isBefore(to) && from.isBefore(span.to()));
    }

    public int coversWithin(Instant from, Instant to) {
        return holds.values().stream()
                .filter(hold -> hold.comesWithin(from, to))
                .mapToInt(Hold::covers)
                .sum();
    }

    /**
     * @param to exclusive
     */
    private record Span(Instant from, Instant to) {}
}
