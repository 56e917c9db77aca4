package dev.ross.contracts.serviceday;

import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.DayPage.Block;
import dev.ross.contracts.serviceday.DayPage.Hold;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the pages of several days say together of when tables are taken. It is for showing and proposing: who decides
 * looks into the books themselves.
 *
 * @param holds of a party that stands on several pages, one
 */
public record Taken(Map<SeatingId, Hold> holds, List<Block> blocks) {
    public static Taken of(Collection<DayPage> pages) {
        var holds = new HashMap<SeatingId, Hold>();
        pages.forEach(page -> page.holds().forEach(hold -> holds.put(hold.seating(), hold)));
        return new Taken(
                holds,
                pages.stream()
                        .flatMap(page -> page.blocks().stream())
                        .distinct()
                        .toList());
    }

    /**
     * @param to exclusive
     */
    public boolean isHeld(Set<TableId> tables, Instant from, Instant to, Set<SeatingId> except) {
        return holds.values().stream()
                .anyMatch(hold -> !except.contains(hold.seating())
                        && hold.from().isBefore(to)
                        && from.isBefore(hold.to())
                        && !Collections.disjoint(hold.tables(), tables));
    }

    /**
     * @param to exclusive
     */
    public boolean isBlocked(Set<TableId> tables, Instant from, Instant to) {
        return blocks.stream()
                .anyMatch(block ->
                        tables.contains(block.table()) && block.from().isBefore(to) && from.isBefore(block.to()));
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
                .filter(hold -> !hold.from().isBefore(from) && hold.from().isBefore(to))
                .mapToInt(Hold::covers)
                .sum();
    }

    /** Whether a party still sits where this one is to sit, and will when it comes. */
    public boolean isEndangered(SeatingId seating) {
        var planned = holds.get(seating);
        return planned != null
                && !planned.occupied()
                && holds.values().stream()
                        .anyMatch(other -> other.occupied()
                                && !other.seating().equals(seating)
                                && planned.from().isBefore(other.to())
                                && other.from().isBefore(planned.to())
                                && !Collections.disjoint(other.tables(), planned.tables()));
    }
}
