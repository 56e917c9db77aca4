package dev.ross.contracts.serviceday;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What stands in the book of one day, as its events tell it. In lists, since ids are no names of a document's fields. */
public record DayPage(
        @AtMost(2000) List<Hold> holds, @AtMost(500) List<Block> blocks) {
    public static final DayPage BLANK = new DayPage(List.of(), List.of());

    public Optional<Hold> holdOf(SeatingId seating) {
        return holds.stream().filter(hold -> hold.seating().equals(seating)).findFirst();
    }

    public boolean has(BlockId id) {
        return blocks.stream().anyMatch(block -> block.id().equals(id));
    }

    public Stream<Hold> holdsBut(Set<SeatingId> except) {
        return holds.stream().filter(hold -> !except.contains(hold.seating()));
    }

    public boolean isHeld(Set<TableId> tables, Instant from, Instant to, Set<SeatingId> except) {
        return holdsBut(except).anyMatch(hold -> hold.standsInTheWayOf(tables, from, to));
    }

    public boolean isBlocked(Set<TableId> tables, Instant from, Instant to) {
        return blocks.stream().anyMatch(block -> block.standsInTheWayOf(tables, from, to));
    }

    /** The times at which one of the tables is somebody's, or out of use, of what is not over by then. */
    public Stream<Instant> takenFrom(Set<TableId> tables, Instant notOverBy, Set<SeatingId> except) {
        var held = holdsBut(except)
                .filter(hold -> hold.isOpen(notOverBy) && !Collections.disjoint(hold.tables(), tables))
                .map(Hold::from);
        var blocked = blocks.stream()
                .filter(block -> notOverBy.isBefore(block.to()) && tables.contains(block.table()))
                .map(Block::from);
        return Stream.concat(held, blocked);
    }

    /** When what stands in the way of these tables in that time is over. */
    public Stream<Instant> endsWithin(Set<TableId> tables, Instant from, Instant to, Set<SeatingId> except) {
        var held = holdsBut(except)
                .filter(hold -> hold.standsInTheWayOf(tables, from, to))
                .map(Hold::to);
        var blocked = blocks.stream()
                .filter(block -> block.standsInTheWayOf(tables, from, to))
                .map(Block::to);
        return Stream.concat(held, blocked);
    }

    public DayPage after(ServiceDayEvent event) {
        return switch (event) {
            case TableHeld held -> with(Hold.of(held.seating(), held.tables(), held.from(), held.to(), held.covers()));
            case HoldMoved moved -> change(moved.seating(), hold -> hold.after(moved));
            case HoldExtended extended -> change(extended.seating(), hold -> hold.until(extended.to()));
            case TableOccupied occupied -> change(occupied.seating(), hold -> hold.withOccupied(true));
            case TableVacated vacated -> change(vacated.seating(), hold -> hold.withOccupied(false));
            case HoldReleased released ->
                new DayPage(without(released.seating()).toList(), blocks);
            case TableBlocked blocked ->
                with(new Block(blocked.block(), blocked.table(), blocked.from(), blocked.to()));
            case TableUnblocked unblocked ->
                new DayPage(holds, without(unblocked.block()).toList());
        };
    }

    private DayPage with(Hold hold) {
        return new DayPage(
                Stream.concat(without(hold.seating()), Stream.of(hold)).toList(), blocks);
    }

    private DayPage with(Block block) {
        return new DayPage(
                holds, Stream.concat(without(block.id()), Stream.of(block)).toList());
    }

    private Stream<Hold> without(SeatingId seating) {
        return holds.stream().filter(hold -> !hold.seating().equals(seating));
    }

    private Stream<Block> without(BlockId id) {
        return blocks.stream().filter(block -> !block.id().equals(id));
    }

    private DayPage change(SeatingId seating, UnaryOperator<Hold> change) {
        return new DayPage(
                holds.stream()
                        .map(hold -> hold.seating().equals(seating) ? change.apply(hold) : hold)
                        .toList(),
                blocks);
    }
}
