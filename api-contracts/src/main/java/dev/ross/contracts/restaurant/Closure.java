package dev.ross.contracts.restaurant;

import java.time.LocalDate;

/**
 * Days on which a restaurant takes nobody, whatever its week says.
 *
 * @param to the last of them
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
