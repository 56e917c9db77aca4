package dev.ross.contracts.restaurant.schedule;

import java.time.LocalDate;

/**
 * Consecutive days on which a restaurant is closed, whatever its weekly hours are.
 *
 * @param to the last day, inclusive
 */
public record Closure(LocalDate from, LocalDate to) {
    public Closure {
        if (from == null || to == null || to.isBefore(from))
            throw new IllegalArgumentException("a closure goes from its first day to its last");
        if (to.isAfter(from.plusYears(1))) throw new IllegalArgumentException("a closure lasts a year at most");
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
