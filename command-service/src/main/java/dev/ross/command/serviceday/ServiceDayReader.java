package dev.ross.command.serviceday;

import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.serviceday.DayBookPage;
import dev.ross.contracts.serviceday.ServiceCalendarEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.serviceday.TableOccupancy;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.TableId;
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
 * Reads all books of a restaurant from last night on without a lock, so that a hold made during the read may be
 * missing.
 */
@Component
public class ServiceDayReader {
    /** How far ahead tables can be promised. */
    public static final Period ENDS_AFTER = Period.ofYears(3);

    private final StreamFold<DayBookPage> books;
    private final StreamFold<CalendarPage> calendars;

    ServiceDayReader(StreamFolds folds) {
        this.books = folds.fold(
                StreamKind.DAY.prefix(),
                (before, event) -> (before == null ? DayBookPage.BLANK : before).after((ServiceDayEvent) event),
                ServiceDay::bytesOf);
        this.calendars = folds.fold(
                StreamKind.CALENDAR.prefix(),
                (before, event) -> (before == null ? CalendarPage.BLANK : before).after((ServiceCalendarEvent) event));
    }

    /** Whether a party is seated at this table, or promised it. Books not cached yet are read by two statements. */
    public boolean needs(TableId table, Instant now, ZoneId bookZone) {
        var yesterday = LocalDate.ofInstant(now, bookZone).minusDays(1);
        var dates = calendar(table.restaurant()).datesFrom(yesterday);
        return pagesOf(table.restaurant(), dates).stream()
                .flatMap(book -> book.holds().stream())
                .anyMatch(hold -> hold.isOpen(now) && hold.tables().contains(table));
    }

    /** The dates whose books contain this block; none if it has been lifted. */
    public SortedSet<LocalDate> datesOf(BlockId block) {
        var listed = calendar(block.restaurant()).blocks().get(block);
        return listed == null ? new TreeSet<>() : listed.dates();
    }

    private CalendarPage calendar(RestaurantId restaurant) {
        return calendars.of(restaurant.toString()).orElse(CalendarPage.BLANK);
    }

    private List<DayBookPage> pagesOf(RestaurantId restaurant, Collection<LocalDate> dates) {
        return books.of(dates.stream()
                .map(date -> new ServiceDayId(restaurant, date).toString())
                .toList());
    }

    /** When the tables are not free on these dates, as far as this node knows. */
    public TableOccupancy occupancyOn(RestaurantId restaurant, Collection<LocalDate> dates) {
        return TableOccupancy.of(pagesOf(restaurant, dates));
    }
}
