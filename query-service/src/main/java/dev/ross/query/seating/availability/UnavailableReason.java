package dev.ross.query.seating.availability;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a time is not available. Staff see the reason itself; others see a coarser code that does not reveal internals.
 */
enum UnavailableReason {
    HOURS("CLOSED"),
    PASSED("PASSED"),
    TOO_SOON("TOO_SOON", "POLICY"),
    TOO_FAR_AHEAD("TOO_FAR_AHEAD", "POLICY"),
    PARTY_TOO_LARGE("PARTY_TOO_LARGE", "POLICY"),
    PARTY_TOO_SMALL("PARTY_TOO_SMALL", "POLICY"),
    PACING("FULL"),
    TABLE("FULL"),
    /** A table would be free if it were not blocked. */
    BLOCKED("FULL");

    private final String toOthers;
    private final String toStaff;

    UnavailableReason(String toOthers) {
        this.toOthers = toOthers;
        this.toStaff = name();
    }

    UnavailableReason(String toOthers, String toStaff) {
        this.toOthers = toOthers;
        this.toStaff = toStaff;
    }

    /** Whether other parties are the cause, and not a rule. */
    static boolean isFull(@Nullable String shown) {
        return Stream.of(PACING, TABLE, BLOCKED)
                .anyMatch(reason -> reason.toOthers.equals(shown) || reason.toStaff.equals(shown));
    }

    String shown(boolean toStaff) {
        return toStaff ? this.toStaff : toOthers;
    }
}
