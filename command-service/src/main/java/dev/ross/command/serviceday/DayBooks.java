package dev.ross.command.serviceday;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.RejectedException.requireNone;
import static dev.ross.contracts.serviceday.ServiceDayRejection.DAY_FULL;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_BLOCKED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.serviceday.DayBookPage;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
        return reasonAgainst(tables, from, to, asking).isEmpty();
    }

    /**
     * @throws RejectedException if one of the tables is held by another party or blocked at any time in that period
     */
    public void requireFree(Set<TableId> tables, Instant from, Instant to, SeatingId... asking) {
        requireNone(reasonAgainst(tables, from, to, asking));
    }

    /** The reason why these tables are not free in that period: held by another party or blocked; or the day is full. */
    public Optional<Rejection> reasonAgainst(Set<TableId> tables, Instant from, Instant to, SeatingId... asking) {
        var those = Set.of(asking);
        if (!all(day -> !day.isHeld(tables, from, to, those))) return Optional.of(TABLE_TAKEN);
        if (!all(day -> !day.isBlocked(tables, from, to))) return Optional.of(TABLE_BLOCKED);
        var hasRoom = all(day -> day.holds().size() < HOLDS_AT_MOST
                || those.stream().anyMatch(it -> day.holdOf(it).isPresent()));
        return hasRoom ? Optional.empty() : Optional.of(DAY_FULL);
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

    /** The holds in these books. */
    public DayBookHolds holds() {
        return new DayBookHolds(days);
    }

    private boolean all(Predicate<DayBookPage> condition) {
        return holds().pages().allMatch(condition);
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
        var tablesOfOne = holds().tablesOf(one);
        var tablesOfOther = holds().tablesOf(other);
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
        var hold = holds().holdOf(seating).orElseThrow();
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
