package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names the page of the book that a seating stands on. Those who are here or may still come share one page for each service
 * date; those whose request or visit ended lie beside it, in a fixed number of parts by their ids, so that where one stands
 * depends on nothing but itself.
 */
final class PageKey {
    private static final int PARTS = 8;

    private PageKey() {}

    static String of(BookEntry entry) {
        var day = ofDay(entry.id().restaurant(), entry.stay().serviceDate());
        return entry.isOpen()
                ? day
                : part(day, Math.floorMod(entry.id().toString().hashCode(), PARTS));
    }

    static String ofDay(RestaurantId restaurant, LocalDate date) {
        return new ServiceDayId(restaurant, date).toString();
    }

    /** Of what ended on a service date. */
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
