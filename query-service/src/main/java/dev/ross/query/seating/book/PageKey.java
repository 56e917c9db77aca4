package dev.ross.query.seating.book;

import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.RestaurantId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Derives the key of the page that a seating is on. Open seatings share one page for each service date; ended ones are
 * on a fixed number of pages beside it, by a hash of their ids, so that the page of a seating depends on that seating
 * alone.
 */
final class PageKey {
    private static final int PARTS = 8;

    private PageKey() {}

    static String of(BookEntry entry) {
        var day = ofDay(entry.id().restaurant(), entry.stay().serviceDate());
        return entry.status().isOpen()
                ? day
                : part(day, Math.floorMod(entry.id().toString().hashCode(), PARTS));
    }

    static String ofDay(RestaurantId restaurant, LocalDate date) {
        return new ServiceDayId(restaurant, date).toString();
    }

    /** The keys of the pages of ended seatings of a service date. */
    static Stream<String> ended(RestaurantId restaurant, LocalDate date) {
        var day = ofDay(restaurant, date);
        return IntStream.range(0, PARTS).mapToObj(number -> part(day, number));
    }

    static List<String> ofDays(RestaurantId restaurant, Stream<LocalDate> dates) {
        return dates.map(date -> ofDay(restaurant, date)).toList();
    }

    private static String part(String day, int number) {
        return day + ".ended." + number;
    }
}
