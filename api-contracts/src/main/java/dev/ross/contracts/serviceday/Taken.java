package dev.ross.contracts.serviceday;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the pages of several days say together of when tables are taken, by table. It is for showing and proposing: who
 * decides looks into the books themselves.
 *
 * @param holds of a party that stands on several pages, one
 */
public record Taken(Map<SeatingId, Hold> holds, Map<TableId, List<Hold>> holdsOf, Map<TableId, List<Block>> blocksOf) {
    public static Taken of(Collection<DayPage> pages) {
        var holds = new HashMap<SeatingId, Hold>();
        pages.forEach(page -> page.holds().forEach(hold -> holds.merge(hold.seating(), hold, Hold::first)));
        return new Taken(
                holds,
                byTable(holds.values()),
                pages.stream().flatMap(page -> page.blocks().stream()).collect(groupingBy(Block::table)));
    }

    private static Map<TableId, List<Hold>> byTable(Collection<Hold> holds) {
        return holds.stream()
                .flatMap(hold -> hold.tables().stream().map(table -> Map.entry(table, hold)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /**
     * @param to exclusive
     */
    public boolean isHeld(Set<TableId> tables, Instant from, Instant to, Set<SeatingId> except) {
        // without streams: asked a thousand times for one answer
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
     * How many guests come within this time.
     *
     * @param to exclusive
     */
    public int coversWithin(Instant from, Instant to) {
        return holds.values().stream()
                .filter(hold -> hold.comesWithin(from, to))
                .mapToInt(Hold::covers)
                .sum();
    }

    /** Whether a party still sits where this one is to sit, and will when it comes. */
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
