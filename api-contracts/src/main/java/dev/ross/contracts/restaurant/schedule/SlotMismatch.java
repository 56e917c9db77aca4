package dev.ross.contracts.restaurant.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A service whose last seating is between two slots: the last time that can be booked is earlier.
 *
 * @param date of a special day; absent for weekly hours
 * @param lastSlot the last time that can be booked
 */
public record SlotMismatch(
        Code code,
        DayOfWeek day,
        @Nullable LocalDate date,
        LocalTime opens,
        LocalTime lastSeating,
        LocalTime lastSlot) {
    public enum Code {
        LAST_SEATING_BETWEEN_SLOTS
    }
}
