package dev.ross.command.serviceday;

import dev.ross.command.platform.axon.Followed;
import dev.ross.command.platform.axon.Following;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.serviceday.DayPage;
import dev.ross.contracts.serviceday.ServiceCalendarEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.serviceday.Taken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final Followed<CalendarPage> calendars;

    Diary(Following following) {
        this.books = following.streams(
                "day:",
                (before, event) -> (before == null ? DayPage.BLANK : before).after((ServiceDayEvent) event),
                ServiceDay::bytesOf);
        this.calendars = following.streams(
                "calendar:",
                (before, event) -> (before == null ? CalendarPage.BLANK : before).after((ServiceCalendarEvent) event));
    }

    /** Whether a party sits at this table, or is promised it. What is not known yet is read by two statements. */
    public boolean needs(TableId table, Instant now, ZoneId bookZone) {
        var yesterday = LocalDate.ofInstant(now, bookZone).minusDays(1);
        var dates = calendar(table.restaurant()).datesFrom(yesterday);
        return pagesOf(table.restaurant(), dates).stream()
                .flatMap(book -> book.holds().stream())
                .anyMatch(hold -> hold.isOpen(now) && hold.tables().contains(table));
    }

    /** The dates in whose books this block stands; none if it has been lifted. */
    public SortedSet<LocalDate> datesOf(BlockId block) {
        var standing = calendar(block.restaurant()).blocks().get(block);
        return standing == null ? new TreeSet<>() : standing.dates();
    }

    private CalendarPage calendar(RestaurantId restaurant) {
        return calendars.of(restaurant.toString()).orElse(CalendarPage.BLANK);
    }

    private List<DayPage> pagesOf(RestaurantId restaurant, Collection<LocalDate> dates) {
        return books.of(dates.stream()
                .map(date -> new ServiceDayId(restaurant, date).toString())
                .toList());
    }

    /** When the tables of these dates are not free, as far as is known. */
    public Taken takenOn(RestaurantId restaurant, Collection<LocalDate> dates) {
        return Taken.of(pagesOf(restaurant, dates));
    }
}
