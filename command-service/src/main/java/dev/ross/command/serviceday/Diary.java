package dev.ross.command.serviceday;

import dev.ross.command.platform.axon.Followed;
import dev.ross.command.platform.axon.Following;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All books of a restaurant from last night on, read without a lock: who holds a table while it is asked may not be in
 * it yet.
 */
@Component
public class Diary {
    /** Nothing is promised further ahead than this. */
    public static final Period ENDS_AFTER = Period.ofYears(3);

    private final Followed<Map<SeatingId, Hold>> books;

    Diary(Following following) {
        this.books = following.streams("day:", (before, event) -> evolve(before, (ServiceDayEvent) event));
    }

    /** Whether a party sits at this table, or is promised it. */
    public boolean needs(TableId table, Instant now, ZoneId bookZone) {
        var today = LocalDate.ofInstant(now, bookZone);
        return today.minusDays(1)
                .datesUntil(today.plus(ENDS_AFTER).plusDays(2))
                .flatMap(date -> books.of(new ServiceDayId(table.restaurant(), date).toString()).stream())
                .flatMap(book -> book.values().stream())
                .anyMatch(hold -> hold.isOpen(now) && hold.tables().contains(table));
    }

    private static Map<SeatingId, Hold> evolve(@Nullable Map<SeatingId, Hold> before, ServiceDayEvent event) {
        var book = before == null ? new LinkedHashMap<SeatingId, Hold>() : new LinkedHashMap<>(before);
        Hold.enter(event, book);
        return book;
    }
}
