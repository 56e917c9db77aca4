package dev.ross.contracts.restaurant.schedule;

import static dev.ross.contracts.restaurant.schedule.SlotMismatch.Code.LAST_SEATING_BETWEEN_SLOTS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One service of one weekday, in the restaurant's local time. It belongs to the day on which it begins.
 *
 * @param closes at or before {@code opens} means past midnight
 * @param lastSeating the latest start of a party; absent: until it closes
 */
public record OpeningPeriod(
        DayOfWeek day,
        LocalTime opens,
        LocalTime closes,
        @Nullable LocalTime lastSeating) {
    public OpeningPeriod {
        if (day == null || opens == null || closes == null)
            throw new IllegalArgumentException("a service has a day, opens and closes");
        if (lastSeating != null && untilLast(opens, lastSeating).compareTo(length(opens, closes)) > 0)
            throw new IllegalArgumentException("the last seating lies within the service");
    }

    /** Whether a party may start at this time, if this service began on that date. */
    public boolean admits(LocalDate serviceDate, LocalDateTime startsAt) {
        var opensAt = serviceDate.atTime(opens);
        var latest = lastSeating == null ? length(opens, closes).minusNanos(1) : untilLast(opens, lastSeating);
        return serviceDate.getDayOfWeek() == day
                && !startsAt.isBefore(opensAt)
                && !startsAt.isAfter(opensAt.plus(latest));
    }

    /** A mismatch with the booking slots: present if the last seating cannot be booked, with the last time that can. */
    Optional<SlotMismatch> mismatch(@Nullable LocalDate date, int slotMinutes) {
        if (lastSeating == null) return Optional.empty();
        var slot = Duration.ofMinutes(slotMinutes);
        var lastSlot =
                opens.plus(slot.multipliedBy(untilLast(opens, lastSeating).dividedBy(slot)));
        return lastSlot.equals(lastSeating)
                ? Optional.empty()
                : Optional.of(new SlotMismatch(LAST_SEATING_BETWEEN_SLOTS, day, date, opens, lastSeating, lastSlot));
    }

    /** The closing time of the service that began on that date. */
    LocalDateTime closesAt(LocalDate serviceDate) {
        return serviceDate.atTime(opens).plus(length(opens, closes));
    }

    /**
     * The time from opening to the last seating; zero if they are equal, since such a service has a single seating
     * time.
     */
    private static Duration untilLast(LocalTime opens, LocalTime lastSeating) {
        return opens.equals(lastSeating) ? Duration.ZERO : length(opens, lastSeating);
    }

    /** The time between two local times, up to a day: equal times are a day apart. */
    private static Duration length(LocalTime from, LocalTime to) {
        var between = Duration.between(from, to);
        return between.isPositive() ? between : between.plusDays(1);
    }
}
