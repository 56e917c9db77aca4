package dev.ross.contracts.serviceday;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The holds and blocks in the book of one day, folded from its events. Lists, since ids cannot be names of document
 * fields.
 */
public record DayBookPage(
        @AtMost(2000) List<TableHold> holds, @AtMost(500) List<TableBlock> blocks) {
    public static final DayBookPage BLANK = new DayBookPage(List.of(), List.of());

    public Optional<TableHold> holdOf(SeatingId seating) {
        return holds.stream().filter(hold -> hold.seating().equals(seating)).findFirst();
    }

    public boolean has(BlockId id) {
        return blocks.stream().anyMatch(block -> block.id().equals(id));
    }

    public Stream<TableHold> holdsBut(Set<SeatingId> except) {
        return holds.stream().filter(hold -> !except.contains(hold.seating()));
    }

    public boolean isHeld(Set<TableId> tables, Instant from, Instant to, Set<SeatingId> except) {
        return holdsBut(except).anyMatch(hold -> hold.standsInTheWayOf(tables, from, to));
    }

    public boolean isBlocked(Set<TableId> tables, Instant from, Instant to) {
        return blocks.stream().anyMatch(block -> block.standsInTheWayOf(tables, from, to));
    }

    /** The start times of holds and blocks of these tables, except those that have ended by then. */
    public Stream<Instant> takenFrom(Set<TableId> tables, Instant notOverBy, Set<SeatingId> except) {
        var held = holdsBut(except)
                .filter(hold -> hold.isOpen(notOverBy) && !Collections.disjoint(hold.tables(), tables))
                .map(TableHold::from);
        var blocked = blocks.stream()
                .filter(block -> notOverBy.isBefore(block.to()) && tables.contains(block.table()))
                .map(TableBlock::from);
        return Stream.concat(held, blocked);
    }

    /** The end times of holds and blocks that conflict with these tables in that time. */
    public Stream<Instant> endsWithin(Set<TableId> tables, Instant from, Instant to, Set<SeatingId> except) {
        var held = holdsBut(except)
                .filter(hold -> hold.standsInTheWayOf(tables, from, to))
                .map(TableHold::to);
        var blocked = blocks.stream()
                .filter(block -> block.standsInTheWayOf(tables, from, to))
                .map(TableBlock::to);
        return Stream.concat(held, blocked);
    }

    public DayBookPage after(ServiceDayEvent event) {
        return switch (event) {
            case TableHeld held ->
                with(TableHold.of(held.seating(), held.tables(), held.from(), held.to(), held.covers()));
            case HoldMoved moved -> change(moved.seating(), hold -> hold.after(moved));
            case HoldExtended extended -> change(extended.seating(), hold -> hold.until(extended.to()));
            case TableOccupied occupied -> change(occupied.seating(), hold -> hold.withOccupied(true));
            case TableVacated vacated -> change(vacated.seating(), hold -> hold.withOccupied(false));
            case HoldReleased released ->
                new DayBookPage(without(released.seating()).toList(), blocks);
            case TableBlocked blocked ->
                with(new TableBlock(blocked.block(), blocked.table(), blocked.from(), blocked.to()));
            case TableUnblocked unblocked ->
                new DayBookPage(holds, without(unblocked.block()).toList());
        };
    }

    private DayBookPage with(TableHold hold) {
        return new DayBookPage(
                Stream.concat(without(hold.seating()), Stream.of(hold)).toList(), blocks);
    }

    private DayBookPage with(TableBlock block) {
        return new DayBookPage(
                holds, Stream.concat(without(block.id()), Stream.of(block)).toList());
    }

    private Stream<TableHold> without(SeatingId seating) {
        return holds.stream().filter(hold -> !hold.seating().equals(seating));
    }

    private Stream<TableBlock> without(BlockId id) {
        return blocks.stream().filter(block -> !block.id().equals(id));
    }

    private DayBookPage change(SeatingId seating, UnaryOperator<TableHold> change) {
        return new DayBookPage(
                holds.stream()
                        .map(hold -> hold.seating().equals(seating) ? change.apply(hold) : hold)
                        .toList(),
                blocks);
    }
}
