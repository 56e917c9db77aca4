package dev.ross.query.report;

import dev.ross.contracts.restaurant.schedule.OpeningSchedule;
import dev.ross.contracts.value.Stay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The service that a seating belongs to, by the opening hours of the moment at which that was arranged.
 *
 * @param date on which the service began
 * @param opens when it began; absent: the seating is outside of the opening hours
 * @param startsAt when the seating begins, restaurant's local time
 * @param plannedMinutes how long the party has its tables
 */
record ServiceTime(LocalDate date, @Nullable LocalTime opens, LocalDateTime startsAt, long plannedMinutes) {
    static ServiceTime of(Stay stay, OpeningSchedule schedule) {
        var date = stay.serviceDate();
        var opens = schedule.servicesOf(date).stream()
                .filter(service -> service.admits(date, stay.startsAt()))
                .findFirst()
                .map(service -> service.opens())
                .orElse(null);
        return new ServiceTime(date, opens, stay.startsAt(), stay.length().toMinutes());
    }
}
