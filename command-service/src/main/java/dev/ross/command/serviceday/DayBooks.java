package dev.ross.command.serviceday;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.serviceday.ServiceDayRejection.DAY_FULL;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_BLOCKED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.serviceday.DayBookPage;
import dev.ross.contracts.serviceday.TableHold;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The books of the days that one decision touches, opened together in date order. Checks cover every open day; changes
 * are written to the days that the hold itself touches.
 */
public final class DayBooks {
    /** Limit for one day: 500 tables, each given four times. */
    static final int HOLDS_AT_MOST = 2000;

    private final SortedMap<LocalDate, Aggregate<ServiceDay>> days;

    private final Supplier<Aggregate<ServiceCalendar>> calendar;

    /**
     * @param calendar opens the restaurant's calendar, after everything else
     */
    DayBooks(SortedMap<LocalDate, Aggregate<ServiceDay>> days, Supplier<Aggregate<ServiceCalendar>> calendar) {
        this.days = days;
        this.calendar = calendar;
    }

    public boolean isFree(Set<TableId> tables, Instant from, Instant to, SeatingId asking) {
        var one = Set.of(asking);
        return all(day -> !day.isHeld(tables, from, to, one)
                && !day.isBlocked(tables, from, to)
                && (day.holds().size() < HOLDS_AT_MOST || day.holdOf(asking).isPresent()));
    }

    /**
     * @throws RejectedException if one of the tables is held by another party or blocked at any time in that period
     */
    public void requireFree(Set<TableId> tables, Instant from, Instant to, SeatingId... asking) {
        var those = Set.of(asking);
        require(all(day -> !day.isHeld(tables, from, to, those)), TABLE_TAKEN);
        require(all(day -> !day.isBlocked(tables, from, to)), TABLE_BLOCKED);
        require(
                all(day -> day.holds().size() < HOLDS_AT_MOST
                        || those.stream().anyMatch(it -> day.holdOf(it).isPresent())),
                DAY_FULL);
    }

    /**
     * @throws RejectedException if another party is still seated there, however long it was planned to stay
     */
    public void requireVacant(Set<TableId> tables, SeatingId... asking) {
        require(isVacant(tables, Set.of(asking)), TABLE_OCCUPIED);
    }

    public boolean isVacant(Set<TableId> tables, SeatingId asking) {
        return isVacant(tables, Set.of(asking));
    }

    private boolean isVacant(Set<TableId> tables, Set<SeatingId> asking) {
        return all(day -> day.holdsBut(asking).noneMatch(hold -> hold.sitsAt(tables)));
    }

    /**
     * Until when these tables are free from then on.
     *
     * @return absent if one of them is held or occupied at that time, or none will be afterwards
     */
    public Optional<Instant> freeUntil(Set<TableId> tables, Instant from, SeatingId asking) {
        return days.values().stream()
                .flatMap(day -> pageOf(day).takenFrom(tables, from, Set.of(asking)))
                .min(Comparator.naturalOrder())
                .filter(from::isBefore);
    }

    /** From when on these tables were held by no other party in that period. */
    public Instant lastFreeSince(Set<TableId> tables, Instant from, Instant to, SeatingId asking) {
        return days.values().stream()
                .flatMap(day -> pageOf(day).endsWithin(tables, from, to, Set.of(asking)))
                .max(Comparator.naturalOrder())
                .orElse(from);
    }

    /** Whether pacing allows this party too, beside those that start in the same slot. */
    public boolean hasRoomInTheSlot(
            LocalDateTime startsAt, Instant comes, PartySize party, RestaurantRules rules, SeatingId asking) {
        return rules.hasRoomInTheSlot(startsAt, comes, party, (from, to) -> coversWithin(from, to, asking));
    }

    private int coversWithin(Instant from, Instant to, SeatingId asking) {
        var holds = new HashMap<SeatingId, TableHold>();
        days.values()
                .forEach(day -> pageOf(day)
                        .holdsBut(Set.of(asking))
                        .forEach(hold -> holds.merge(hold.seating(), hold, TableHold::first)));
        return holds.values().stream()
                .filter(hold -> hold.comesWithin(from, to))
                .mapToInt(TableHold::covers)
                .sum();
    }

    /** The parties that hold this table at any time in that period. */
    public Set<SeatingId> holdersOf(TableId table, Instant from, Instant to) {
        return days.values().stream()
                .flatMap(day -> pageOf(day).holds().stream())
                .filter(hold -> hold.standsInTheWayOf(Set.of(table), from, to))
                .map(TableHold::seating)
                .collect(Collectors.toSet());
    }

    /** The tables this party holds; none, if it holds none. */
    public Set<TableId> tablesOf(SeatingId seating) {
        return holdOf(seating).map(TableHold::tables).orElse(Set.of());
    }

    /** When this party's hold begins. */
    public Optional<Instant> beginningOf(SeatingId seating) {
        return holdOf(seating).map(TableHold::from);
    }

    /** When this party's hold ends. */
    public Optional<Instant> endOf(SeatingId seating) {
        return holdOf(seating).map(TableHold::to);
    }

    /** When the party arrives, or arrived. */
    public Optional<Instant> comingOf(SeatingId seating) {
        return holdsOf(seating).reduce(TableHold::first).map(TableHold::comes);
    }

    /** Whether the party is seated at its tables. */
    public boolean sits(SeatingId seating) {
        return holdOf(seating).filter(TableHold::occupied).isPresent();
    }

    /**
     * Whether every book agrees with the party's seating. They are written in one transaction; they disagree if this
     * node lacks the latest events of one of them.
     *
     * @param tables none, if it is to hold none
     */
    public boolean agree(
            SeatingId seating, Set<TableId> tables, boolean sits, Stay stay, PartySize party, ZoneId bookZone) {
        var holds = new TreeMap<LocalDate, TableHold>();
        days.forEach((date, day) -> pageOf(day).holdOf(seating).ifPresent(hold -> holds.put(date, hold)));
        if (holds.isEmpty()) return tables.isEmpty();
        var hold = holds.firstEntry().getValue();
        var dates = DayBookRepository.datesOf(stay.serviceDate(), hold.from(), hold.to(), bookZone);
        dates.retainAll(days.keySet());
        return hold.tables().equals(tables)
                && hold.occupied() == sits
                && (sits || hold.isFor(stay))
                && hold.isOf(party)
                && dates.equals(holds.keySet())
                && holds.values().stream().allMatch(hold::isSameClaimAs);
    }

    private Optional<TableHold> holdOf(SeatingId seating) {
        return holdsOf(seating).findFirst();
    }

    private Stream<TableHold> holdsOf(SeatingId seating) {
        return days.values().stream().flatMap(day -> pageOf(day).holdOf(seating).stream());
    }

    private boolean all(Predicate<DayBookPage> condition) {
        return days.values().stream().map(DayBooks::pageOf).allMatch(condition);
    }

    private static DayBookPage pageOf(Aggregate<ServiceDay> day) {
        return day.invoke(ServiceDay::page);
    }

    /**
     * Holds the tables in the books of these dates, in place of any earlier hold of the party. They must have been
     * found free.
     *
     * @param comes when the party arrives
     */
    public void hold(
            SeatingId seating,
            Set<LocalDate> dates,
            Set<TableId> tables,
            Instant from,
            Instant to,
            int covers,
            Instant comes) {
        list(dates);
        days.forEach((date, day) -> {
            if (dates.contains(date)) day.execute(book -> book.hold(seating, tables, from, to, covers, comes));
            else day.execute(book -> book.release(seating));
        });
    }

    /**
     * Swaps two parties: each takes the other's tables for the rest of its own time. Both must have been found to fit.
     */
    public void swap(SeatingId one, SeatingId other, Instant now) {
        var tablesOfOne = tablesOf(one);
        var tablesOfOther = tablesOf(other);
        days.values()
                .forEach(day -> day.execute(book -> {
                    var holdOfOne = book.holdOf(one);
                    var holdOfOther = book.holdOf(other);
                    if (holdOfOne != null) book.move(holdOfOne, tablesOfOther, now);
                    if (holdOfOther != null) book.move(holdOfOther, tablesOfOne, now);
                }));
    }

    /**
     * Extends the hold of a seated party, also into the books of these dates, even if its tables are promised to
     * others.
     */
    public void extend(SeatingId seating, Set<LocalDate> dates, Instant to, Instant now) {
        var hold = holdOf(seating).orElseThrow();
        list(dates);
        days.forEach((date, day) -> {
            if (!dates.contains(date)) return;
            day.execute(book -> {
                if (book.holdOf(seating) == null)
                    book.hold(seating, hold.tables(), hold.from(), to, hold.covers(), hold.comes());
                else book.extend(seating, to);
                book.occupy(seating, now);
            });
        });
    }

    /**
     * @throws RejectedException if the limit of blocks is reached
     */
    public void requireRoomForABlock(Instant now) {
        calendar.get().execute(all -> all.requireRoomForABlock(now));
    }

    public void block(BlockId block, TableId table, Instant from, Instant to, @Nullable Personal<String> reason) {
        list(days.keySet());
        calendar.get().execute(all -> all.list(block, days.firstKey(), days.lastKey(), to));
        days.values().forEach(day -> day.execute(book -> book.block(block, table, from, to, reason)));
    }

    public void unblock(BlockId block) {
        calendar.get().execute(all -> all.delist(block));
        days.values().forEach(day -> day.execute(book -> book.unblock(block)));
    }

    /** Lists dates without any event in the calendar, together with their first event. */
    private void list(Collection<LocalDate> dates) {
        days.forEach((date, day) -> {
            if (dates.contains(date) && day.version() == null) calendar.get().execute(all -> all.list(date));
        });
    }

    public void occupy(SeatingId seating, Instant now) {
        days.values().forEach(day -> day.execute(book -> book.occupy(seating, now)));
    }

    public void vacate(SeatingId seating) {
        days.values().forEach(day -> day.execute(book -> book.vacate(seating)));
    }

    public void release(SeatingId seating) {
        days.values().forEach(day -> day.execute(book -> book.release(seating)));
    }

    /** The version of the first of these days' books. */
    public long version() {
        var version = days.sequencedValues().getFirst().version();
        return version == null ? 0 : version;
    }
}
