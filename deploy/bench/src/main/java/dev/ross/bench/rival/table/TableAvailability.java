package dev.ross.bench.rival.table;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Finds the times of a day at which a table is free. The bookings of the day are read once for all times. */
@Service
public class TableAvailability {
    private static final int ALTERNATIVES = 3;

    private final DiningTables tables;
    private final Clock clock;

    TableAvailability(DiningTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    List<BookingTime> timesOn(BookableRestaurant restaurant, LocalDate date, int partySize) {
        var now = clock.instant();
        var bookings = tables.bookings(restaurant.id(), partySize, restaurant.periodOf(date));
        return restaurant.startsOn(date).stream()
                .map(start -> {
                    var period = restaurant.periodFrom(start);
                    var available = period.from().isAfter(now)
                            && bookings.stream()
                                    .anyMatch(ofTable -> ofTable.stream().noneMatch(period::overlaps));
                    return new BookingTime(start, available);
                })
                .toList();
    }

    /** Returns the free times of the same day that are nearest to one that is not free, in chronological order. */
    public List<LocalDateTime> alternatives(BookableRestaurant restaurant, LocalDateTime wished, int partySize) {
        return timesOn(restaurant, wished.toLocalDate(), partySize).stream()
                .filter(BookingTime::available)
                .map(BookingTime::startsAt)
                .sorted(Comparator.comparing(
                        start -> Duration.between(start, wished).abs()))
                .limit(ALTERNATIVES)
                .sorted()
                .toList();
    }
}
