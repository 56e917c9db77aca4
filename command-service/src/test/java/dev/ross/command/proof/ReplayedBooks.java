package dev.ross.command.proof;

import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.serviceday.ServiceDayEvent;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Computes the books from the stored events, independently of the service's own code. */
final class ReplayedBooks {
    final TreeMap<LocalDate, Map<SeatingId, Entry>> byDate = new TreeMap<>();
    final Map<BlockId, Block> blocks = new LinkedHashMap<>();

    void enter(ServiceDayEvent event) {
        var book = byDate.computeIfAbsent(event.day().date(), none -> new LinkedHashMap<>());
        switch (event) {
            case TableHeld held -> {
                refute(book.containsKey(held.seating()), "holds already", event);
                book.put(held.seating(), heldIn(held));
            }
            case HoldMoved moved -> {
                var before = known(book, moved.seating(), event);
                var planned = before.isOverrun() && moved.to().equals(before.to()) ? before.plannedTo() : moved.to();
                book.put(
                        moved.seating(),
                        new Entry(
                                moved.tables(),
                                moved.from(),
                                moved.to(),
                                planned,
                                before.sits(),
                                moved.covers(),
                                Objects.requireNonNull(moved.comes())));
            }
            case HoldExtended longer ->
                book.put(longer.seating(), known(book, longer.seating(), event).until(longer.to()));
            case TableOccupied taken ->
                book.put(taken.seating(), known(book, taken.seating(), event).seated(true));
            case TableVacated left ->
                book.put(left.seating(), known(book, left.seating(), event).seated(false));
            case HoldReleased gone -> {
                known(book, gone.seating(), event);
                book.remove(gone.seating());
            }
            case TableBlocked blocked ->
                blocks.put(blocked.block(), new Block(blocked.table(), blocked.from(), blocked.to()));
            case TableUnblocked used -> blocks.remove(used.block());
        }
    }

    /** A party that sits past midnight is entered in the next book too, with the end that was planned in the first. */
    private Entry heldIn(TableHeld held) {
        var elsewhere = of(held.seating());
        var planned = held.to();
        if (elsewhere != null && elsewhere.isOverrun() && elsewhere.to().equals(held.to()))
            planned = elsewhere.plannedTo();
        return new Entry(held.tables(), held.from(), held.to(), planned, false, held.covers(), held.from());
    }

    private static Entry known(Map<SeatingId, Entry> book, SeatingId seating, ServiceDayEvent event) {
        refute(!book.containsKey(seating), "holds nothing", event);
        return Objects.requireNonNull(book.get(seating));
    }

    private static void refute(boolean wrong, String how, Object event) {
        if (wrong) throw new AssertionError(how + ": " + event);
    }

    @Nullable
    Entry of(SeatingId seating) {
        return all().get(seating);
    }

    /** Without the stay planned at first: reading book after book loses the order in which they were written. */
    static Map<LocalDate, Map<SeatingId, Entry>> asTheyStand(Map<LocalDate, Map<SeatingId, Entry>> books) {
        var withoutPlans = new TreeMap<LocalDate, Map<SeatingId, Entry>>();
        books.forEach((date, book) -> {
            var entries = new LinkedHashMap<SeatingId, Entry>();
            book.forEach((seating, entry) -> entries.put(seating, entry.planned(entry.to())));
            withoutPlans.put(date, entries);
        });
        return withoutPlans;
    }

    /** Each party once, as entered in the first of its books. */
    Map<SeatingId, Entry> all() {
        var all = new LinkedHashMap<SeatingId, Entry>();
        byDate.values().forEach(book -> book.forEach(all::putIfAbsent));
        return all;
    }

    /**
     * @param plannedTo until when it was given its tables; later it only sits on
     * @param comes when it came or will; for a party that sits past midnight the first book has this
     */
    record Entry(
            Set<TableId> tables, Instant from, Instant to, Instant plannedTo, boolean sits, int covers, Instant comes) {
        /** Whether both are equal but for when the party came, which only the first book has. */
        boolean isSameClaimAs(Entry other) {
            return equals(
                    new Entry(other.tables, other.from, other.to, other.plannedTo, other.sits, other.covers, comes));
        }

        boolean isOverrun() {
            return plannedTo.isBefore(to);
        }

        Entry until(Instant later) {
            return new Entry(tables, from, later, plannedTo, sits, covers, comes);
        }

        Entry planned(Instant until) {
            return new Entry(tables, from, to, until, sits, covers, comes);
        }

        Entry seated(boolean now) {
            return new Entry(tables, from, to, plannedTo, now, covers, comes);
        }
    }

    record Block(TableId table, Instant from, Instant to) {}
}
