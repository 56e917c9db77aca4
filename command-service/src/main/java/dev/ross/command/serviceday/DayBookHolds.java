package dev.ross.command.serviceday;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;

/**
 * Holds in the books of the days that one decision touches: who holds which tables, since when and until when.
 *
 * @param days the opened books by date
 */
public record DayBookHolds(SortedMap<LocalDate, Aggregate<ServiceDay>> days) {
    /**
     * Until when these tables are free from then on.
     *
     * @return absent if one of them is held or occupied at that time, or none will be afterwards
     */
    public Optional<Instant> freeUntil(Set<TableId> tables, Instant from, SeatingId asking) {
        return pages().flatMap(page -> page.takenFrom(tables, from, Set.of(asking)))
                .min(Comparator.naturalOrder())
                .filter(from::isBefore);
    }

    /** From when on these tables were held by no other party in that period. */
    public Instant lastFreeSince(Set<TableId> tables, Instant from, Instant to, SeatingId asking) {
        return pages().flatMap(page -> page.endsWithin(tables, from, to, Set.of(asking)))
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
        pages().flatMap(page -> page.holdsBut(Set.of(asking)))
                .forEach(hold -> holds.merge(hold.seating(), hold, TableHold::first));
        return holds.values().stream()
                .filter(hold -> hold.comesWithin(from, to))
                .mapToInt(TableHold::covers)
                .sum();
    }

    /** The parties that hold this table at any time in that period. */
    public Set<SeatingId> holdersOf(TableId table, Instant from, Instant to) {
        return pages().flatMap(page -> page.holds().stream())
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

    Optional<TableHold> holdOf(SeatingId seating) {
        return holdsOf(seating).findFirst();
    }

    private Stream<TableHold> holdsOf(SeatingId seating) {
        return pages().flatMap(page -> page.holdOf(seating).stream());
    }

    Stream<DayBookPage> pages() {
        return days.values().stream().map(DayBookHolds::pageOf);
    }

    private static DayBookPage pageOf(Aggregate<ServiceDay> day) {
        return day.invoke(ServiceDay::page);
    }
}
