package dev.ross.command.serviceday;

import dev.ross.command.platform.axon.Followed;
import dev.ross.command.platform.axon.Following;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.serviceday.DayPage;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.serviceday.Taken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * All books of a restaurant from last night on, read without a lock: who holds a table while it is asked may not be in
 * it yet.
 */
@Component
public class Diary {
    /** Nothing is promised further ahead than this. */
    public static final Period ENDS_AFTER = Period.ofYears(3);

    private final Followed<DayPage> books;

    Diary(Following following) {
        this.books = following.streams(
                "day:",
                (before, event) -> (before == null ? DayPage.BLANK : before).after((ServiceDayEvent) event),
                ServiceDay::bytesOf);
    }

    /** Whether a party sits at this table, or is promised it. */
    public boolean needs(TableId table, Instant now, ZoneId bookZone) {
        return aheadOf(now, bookZone)
                .flatMap(date -> books.of(new ServiceDayId(table.restaurant(), date).toString()).stream())
                .flatMap(book -> book.holds().stream())
                .anyMatch(hold -> hold.isOpen(now) && hold.tables().contains(table));
    }

    /** The dates in whose books this block stands. */
    public SortedSet<LocalDate> datesOf(BlockId block, Instant now, ZoneId bookZone) {
        return aheadOf(now, bookZone)
                .filter(date -> books.of(new ServiceDayId(block.restaurant(), date).toString())
                        .filter(book -> book.has(block))
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<LocalDate> aheadOf(Instant now, ZoneId bookZone) {
        var today = LocalDate.ofInstant(now, bookZone);
        return today.minusDays(1).datesUntil(today.plus(ENDS_AFTER).plusDays(2));
    }

    /** When the tables of these dates are not free, as far as is known. */
    public Taken takenOn(RestaurantId restaurant, Collection<LocalDate> dates) {
        return Taken.of(dates.stream()
                .flatMap(date -> books.of(new ServiceDayId(restaurant, date).toString()).stream())
                .toList());
    }
}
