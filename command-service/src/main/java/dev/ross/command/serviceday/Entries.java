package dev.ross.command.serviceday;

import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What stands in the book of one day. */
final class Entries {
    private Map<SeatingId, Hold> holds = new LinkedHashMap<>();
    private Map<BlockId, Block> blocks = new LinkedHashMap<>();

    Map<SeatingId, Hold> holds() {
        return holds;
    }

    Map<BlockId, Block> blocks() {
        return blocks;
    }

    Entries copy() {
        var copy = new Entries();
        copy.holds.putAll(holds);
        copy.blocks.putAll(blocks);
        return copy;
    }

    Stream<Hold> holdsBut(Set<SeatingId> except) {
        return holds.entrySet().stream()
                .filter(hold -> !except.contains(hold.getKey()))
                .map(Map.Entry::getValue);
    }

    boolean isHeld(Set<TableId> tables, Instant from, Instant to, Set<SeatingId> except) {
        return holdsBut(except).anyMatch(hold -> hold.standsInTheWayOf(tables, from, to));
    }

    boolean isBlocked(Set<TableId> tables, Instant from, Instant to) {
        return blocks.values().stream().anyMatch(block -> block.standsInTheWayOf(tables, from, to));
    }

    void enter(ServiceDayEvent event) {
        switch (event) {
            case TableHeld held ->
                holds.put(held.seating(), new Hold(held.tables(), held.from(), held.to(), false, held.covers()));
            case HoldMoved moved ->
                holds.computeIfPresent(
                        moved.seating(),
                        (seating, hold) ->
                                new Hold(moved.tables(), moved.from(), moved.to(), hold.occupied(), moved.covers()));
            case HoldExtended extended ->
                holds.computeIfPresent(extended.seating(), (seating, hold) -> hold.until(extended.to()));
            case TableOccupied occupied ->
                holds.computeIfPresent(occupied.seating(), (seating, hold) -> hold.withOccupied(true));
            case TableVacated vacated ->
                holds.computeIfPresent(vacated.seating(), (seating, hold) -> hold.withOccupied(false));
            case HoldReleased released -> holds.remove(released.seating());
            case TableBlocked blocked ->
                blocks.put(blocked.block(), new Block(blocked.table(), blocked.from(), blocked.to()));
            case TableUnblocked unblocked -> blocks.remove(unblocked.block());
        }
    }
}
