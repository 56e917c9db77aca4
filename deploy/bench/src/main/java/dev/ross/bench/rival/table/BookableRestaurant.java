package dev.ross.bench.rival.table;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A restaurant with its opening hours, which are the same every day.
 *
 * @param slot the time between two starts that can be booked
 * @param turn how long a table is booked for
 */
public record BookableRestaurant(
        String id,
        String name,
        String staffEmail,
        ZoneId zone,
        LocalTime openFrom,
        LocalTime openUntil,
        Duration slot,
        Duration turn) {
    /** Returns the times at which a booking of that day can start, from the opening until before the closing. */
    public List<LocalDateTime> startsOn(LocalDate date) {
        var closing = date.atTime(openUntil);
        return Stream.iterate(date.atTime(openFrom), start -> start.isBefore(closing), start -> start.plus(slot))
                .toList();
    }

    public BookedPeriod periodFrom(LocalDateTime startsAt) {
        var from = startsAt.atZone(zone).toInstant();
        return new BookedPeriod(from, from.plus(turn));
    }

    /** Returns the period of all bookings that can overlap with one of that day. */
    BookedPeriod periodOf(LocalDate date) {
        return new BookedPeriod(
                date.atTime(openFrom).atZone(zone).toInstant(),
                date.atTime(openUntil).atZone(zone).toInstant().plus(turn));
    }
}
