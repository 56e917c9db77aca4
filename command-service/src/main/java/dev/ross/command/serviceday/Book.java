package dev.ross.command.serviceday;

import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;

import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;

/**
 * The days that one decision reaches into, opened together in date order. Checks ask every open day; what is written
 * goes into the days that the hold itself touches.
 */
public final class Book {
    private final SortedMap<LocalDate, Aggregate<ServiceDay>> days;

    Book(SortedMap<LocalDate, Aggregate<ServiceDay>> days) {
        this.days = days;
    }

    public boolean isFree(Set<TableId> tables, Instant from, Instant to, SeatingId asking) {
        return days.values().stream().allMatch(day -> day.invoke(book -> book.isFree(tables, from, to, asking)));
    }

    /**
     * @throws Refused if another party holds one of the tables at any time between
     */
    public void requireFree(Set<TableId> tables, Instant from, Instant to, SeatingId asking) {
        require(isFree(tables, from, to, asking), TABLE_TAKEN);
    }

    /**
     * @throws Refused if another party still sits there, however long it was meant to stay
     */
    public void requireVacant(Set<TableId> tables, SeatingId asking) {
        require(isVacant(tables, asking), TABLE_OCCUPIED);
    }

    public boolean isVacant(Set<TableId> tables, SeatingId asking) {
        return days.values().stream().allMatch(day -> day.invoke(book -> book.isVacant(tables, asking)));
    }

    /** The tables this party holds; none, if it holds none. */
    public Set<TableId> tablesOf(SeatingId seating) {
        return days.values().stream()
                .flatMap(day -> Stream.ofNullable(day.invoke(book -> book.holdOf(seating))))
                .findFirst()
                .map(Hold::tables)
                .orElse(Set.of());
    }

    /** Holds the tables in the books of these dates, whatever the party held before. They must have been found free. */
    public void hold(SeatingId seating, Set<LocalDate> dates, Set<TableId> tables, Instant from, Instant to) {
        days.forEach((date, day) -> {
            if (dates.contains(date)) day.execute(book -> book.hold(seating, tables, from, to));
            else day.execute(book -> book.release(seating));
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
}
