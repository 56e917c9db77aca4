package dev.ross.contracts.seating;

import dev.ross.contracts.value.Stay;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** The way in which a party was assigned its tables. */
public enum TableAssignment {
    /** The book chose the best that was free. */
    BEST_FIT,
    /** Staff chose them. */
    NAMED,
    /** Staff chose them, and want the party to stay there whatever would fit better. */
    LOCKED,
    /** The party exchanged tables with another. */
    SWAPPED;

    /**
     * Explains the assignment to staff, as text.
     *
     * @param label of its tables
     */
    public String because(String label, int guests, Stay stay) {
        return switch (this) {
            case BEST_FIT ->
                "%s: smallest free that seats %d from %s to %s"
                        .formatted(label, guests, clock(stay.startsAt()), clock(stay.endsAt()));
            case NAMED -> label + ", named by staff";
            case LOCKED -> label + ", named by staff, locked";
            case SWAPPED -> label + ", changed places";
        };
    }

    private static LocalTime clock(LocalDateTime time) {
        return time.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
