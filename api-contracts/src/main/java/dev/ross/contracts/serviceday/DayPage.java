package dev.ross.contracts.serviceday;

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
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What stands in the book of one day, as its events tell it; for screens. */
public record DayPage(List<Hold> holds, List<Block> blocks) {
    public static final DayPage BLANK = new DayPage(List.of(), List.of());

    public DayPage after(ServiceDayEvent event) {
        return switch (event) {
            case TableHeld held ->
                with(new Hold(held.seating(), held.tables(), held.from(), held.to(), false, held.covers()));
            case HoldMoved moved ->
                change(
                        moved.seating(),
                        hold -> new Hold(
                                hold.seating, moved.tables(), moved.from(), moved.to(), hold.occupied, moved.covers()));
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
        return new DayPage(Stream.concat(without(hold.seating), Stream.of(hold)).toList(), blocks);
    }

    private DayPage with(Block block) {
        return new DayPage(
                holds, Stream.concat(without(block.id), Stream.of(block)).toList());
    }

    private Stream<Hold> without(SeatingId seating) {
        return holds.stream().filter(hold -> !hold.seating.equals(seating));
    }

    private Stream<Block> without(BlockId id) {
        return blocks.stream().filter(block -> !block.id.equals(id));
    }

    private DayPage change(SeatingId seating, UnaryOperator<Hold> change) {
        return new DayPage(
                holds.stream()
                        .map(hold -> hold.seating.equals(seating) ? change.apply(hold) : hold)
                        .toList(),
                blocks);
    }

    /**
     * One party's claim on its tables.
     *
     * @param to exclusive
     * @param occupied whether they sit there
     * @param covers the guests that come at its beginning
     */
    public record Hold(SeatingId seating, Set<TableId> tables, Instant from, Instant to, boolean occupied, int covers) {
        private Hold until(Instant later) {
            return new Hold(seating, tables, from, later, occupied, covers);
        }

        private Hold withOccupied(boolean now) {
            return new Hold(seating, tables, from, to, now, covers);
        }
    }

    /**
     * A table that nobody is given.
     *
     * @param to exclusive
     */
    public record Block(BlockId id, TableId table, Instant from, Instant to) {}
}
