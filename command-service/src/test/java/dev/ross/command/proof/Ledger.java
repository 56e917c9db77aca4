package dev.ross.command.proof;

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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The books as what was stored of them adds up to, written without a look at how the service adds it up. */
final class Ledger {
    final TreeMap<LocalDate, Map<SeatingId, Entry>> books = new TreeMap<>();
    final Map<BlockId, Block> blocks = new LinkedHashMap<>();

    void enter(ServiceDayEvent event) {
        var book = books.computeIfAbsent(event.day().date(), none -> new LinkedHashMap<>());
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
                book.put(taken.seating(), known(book, taken.seating(), event).sitting(true));
            case TableVacated left ->
                book.put(left.seating(), known(book, left.seating(), event).sitting(false));
            case HoldReleased gone -> {
                known(book, gone.seating(), event);
                book.remove(gone.seating());
            }
            case TableBlocked blocked ->
                blocks.put(blocked.block(), new Block(blocked.table(), blocked.from(), blocked.to()));
            case TableUnblocked used -> blocks.remove(used.block());
        }
    }

    /** Who sits past midnight is entered in the next book too, with what was planned in the first. */
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

    /** Without what was planned at first: who reads one book after the other no longer sees in which order they were written. */
    static Map<LocalDate, Map<SeatingId, Entry>> asTheyStand(Map<LocalDate, Map<SeatingId, Entry>> books) {
        var standing = new TreeMap<LocalDate, Map<SeatingId, Entry>>();
        books.forEach((date, book) -> {
            var entries = new LinkedHashMap<SeatingId, Entry>();
            book.forEach((seating, entry) -> entries.put(seating, entry.planned(entry.to())));
            standing.put(date, entries);
        });
        return standing;
    }

    /** Each party once, as it stands in the first of its books. */
    Map<SeatingId, Entry> all() {
        var all = new LinkedHashMap<SeatingId, Entry>();
        books.values().forEach(book -> book.forEach(all::putIfAbsent));
        return all;
    }

    /**
     * @param plannedTo until when it was given its tables; later it only sits on
     * @param comes when it came or will; of who sits past midnight the first book says so
     */
    record Entry(
            Set<TableId> tables, Instant from, Instant to, Instant plannedTo, boolean sits, int covers, Instant comes) {
        /** Whether it says the same, but for when they came, which the first book knows. */
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

        Entry sitting(boolean now) {
            return new Entry(tables, from, to, plannedTo, now, covers, comes);
        }
    }

    record Block(TableId table, Instant from, Instant to) {}
}
