package dev.ross.contracts.serviceday;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The holds and blocks of several days' books, merged and indexed by table. For display and proposals only: decisions
 * read the books themselves.
 *
 * @param holds one for each party, even if several pages contain it
 */
public record TableOccupancy(
        Map<SeatingId, TableHold> holds,
        Map<TableId, List<TableHold>> holdsOf,
        Map<TableId, List<TableBlock>> blocksOf) {
    public static TableOccupancy of(Collection<DayBookPage> pages) {
        var holds = new HashMap<SeatingId, TableHold>();
        pages.forEach(page -> page.holds().forEach(hold -> holds.merge(hold.seating(), hold, TableHold::first)));
        return new TableOccupancy(
                holds,
                byTable(holds.values()),
                pages.stream().flatMap(page -> page.blocks().stream()).collect(groupingBy(TableBlock::table)));
    }

    private static Map<TableId, List<TableHold>> byTable(Collection<TableHold> holds) {
        return holds.stream()
                .flatMap(hold -> hold.tables().stream().map(table -> Map.entry(table, hold)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /**
     * @param to exclusive
     */
    public boolean isHeld(Set<TableId> tables, Instant from, Instant to, Set<SeatingId> except) {
        // without streams: called a thousand times for one answer
        for (var table : tables)
            for (var hold : holdsOf.getOrDefault(table, List.of()))
                if (hold.overlaps(from, to) && !except.contains(hold.seating())) return true;
        return false;
    }

    /**
     * @param to exclusive
     */
    public boolean isBlocked(Set<TableId> tables, Instant from, Instant to) {
        for (var table : tables)
            for (var block : blocksOf.getOrDefault(table, List.of())) if (block.overlaps(from, to)) return true;
        return false;
    }

    public boolean isFree(Set<TableId> tables, Instant from, Instant to, Set<SeatingId> except) {
        return !isHeld(tables, from, to, except) && !isBlocked(tables, from, to);
    }

    /**
     * The number of guests that start within this time.
     *
     * @param to exclusive
     */
    public int coversWithin(Instant from, Instant to) {
        return holds.values().stream()
                .filter(hold -> hold.comesWithin(from, to))
                .mapToInt(TableHold::covers)
                .sum();
    }

    /** Whether another party is still seated at one of its tables, with a hold that overlaps its own. */
    public boolean isEndangered(SeatingId seating) {
        var planned = holds.get(seating);
        return planned != null
                && !planned.occupied()
                && planned.tables().stream()
                        .flatMap(table -> holdsOf.getOrDefault(table, List.of()).stream())
                        .anyMatch(other -> other.occupied()
                                && !other.seating().equals(seating)
                                && other.standsInTheWayOf(planned.tables(), planned.from(), planned.to()));
    }
}
