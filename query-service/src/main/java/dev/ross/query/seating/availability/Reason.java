package dev.ross.query.seating.availability;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a time cannot be had: to staff as it is, to others in a word that gives nothing of the house away. */
enum Reason {
    HOURS("CLOSED"),
    PASSED("PASSED"),
    TOO_SOON("TOO_SOON", "POLICY"),
    TOO_FAR_AHEAD("TOO_FAR_AHEAD", "POLICY"),
    PARTY_TOO_LARGE("PARTY_TOO_LARGE", "POLICY"),
    PARTY_TOO_SMALL("PARTY_TOO_SMALL", "POLICY"),
    PACING("FULL"),
    TABLE("FULL"),
    /** A table would be free, were it not out of use. */
    BLOCKED("FULL");

    private final String politely;
    private final String toStaff;

    Reason(String politely) {
        this.politely = politely;
        this.toStaff = name();
    }

    Reason(String politely, String toStaff) {
        this.politely = politely;
        this.toStaff = toStaff;
    }

    /** Whether others are in the way, and not a rule. */
    static boolean isFull(@Nullable String shown) {
        return Stream.of(PACING, TABLE, BLOCKED)
                .anyMatch(reason -> reason.politely.equals(shown) || reason.toStaff.equals(shown));
    }

    String shown(boolean toStaff) {
        return toStaff ? this.toStaff : politely;
    }
}
