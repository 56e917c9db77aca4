package dev.ross.contracts.seating;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** How a party came by its tables. */
public enum Assignment {
    /** The book gave it the best that was free. */
    BEST_FIT,
    /** Staff named them. */
    NAMED,
    /** Staff named them, and want the party to stay there whatever would fit better. */
    LOCKED,
    /** It changed places with another party. */
    SWAPPED;

    /**
     * Why the party is where it is, in words for staff.
     *
     * @param label what staff call its tables
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
