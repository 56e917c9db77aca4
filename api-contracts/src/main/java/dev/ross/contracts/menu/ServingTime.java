package dev.ross.contracts.menu;

import dev.ross.contracts.AtMost;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * A time of the week at which an item is served, in the restaurant's local time.
 *
 * @param days the days on which it begins
 * @param to exclusive; at or before {@code from} means past midnight
 */
public record ServingTime(@AtMost(7) List<DayOfWeek> days, LocalTime from, LocalTime to) {
    public ServingTime {
        days = days.stream().distinct().sorted().toList();
        if (days.isEmpty() || from == null || to == null)
            throw new IllegalArgumentException("a serving time has days, from and to");
    }

    boolean includes(LocalDateTime time) {
        var clock = time.toLocalTime();
        var pastMidnight = !from.isBefore(to);
        if (days.contains(time.getDayOfWeek()) && !clock.isBefore(from) && (pastMidnight || clock.isBefore(to)))
            return true;
        return pastMidnight && days.contains(time.getDayOfWeek().minus(1)) && clock.isBefore(to);
    }
}
