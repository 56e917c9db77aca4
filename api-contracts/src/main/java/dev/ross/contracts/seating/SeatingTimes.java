package dev.ross.contracts.seating;

import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Computes until when people may act on a seating, and when the system does so by itself. Commands, screens and
 * processes go by the same times.
 */
public final class SeatingTimes {
    private static final Duration SEATED_LESS_EARLY_THAN = Duration.ofHours(4);
    private static final Duration NOBODY_ACTED_FOR = Duration.ofDays(1);

    private static final Duration STAFF_MAY_REINSTATE_FOR = Duration.ofMinutes(10);
    private static final Duration GUESTS_MAY_DISPUTE_FOR = Duration.ofDays(30);

    private SeatingTimes() {}

    /**
     * When an accepted party counts as late.
     *
     * @param since when it was accepted or, after being seated or marked as a no-show in error, reinstated: a party
     *     that is expected only from then on is not late before
     */
    public static Instant lateAt(Stay stay, Instant since, BookingPolicy policy) {
        return later(stay.from(), since)
                .plus(Duration.ofMinutes(policy.arrival().lateAfterMinutes()));
    }

    /**
     * The same for a party that announced when it comes.
     *
     * @param expectedAt what it announced; absent: nothing
     */
    public static Instant lateAt(Stay stay, Instant since, @Nullable Instant expectedAt, BookingPolicy policy) {
        var asPlanned = lateAt(stay, since, policy);
        return expectedAt == null
                ? asPlanned
                : later(
                        asPlanned,
                        expectedAt.plus(Duration.ofMinutes(policy.arrival().lateAfterMinutes())));
    }

    /** The earliest time at which its party may announce that it comes late: less than four hours before its start. */
    public static Instant latenessMayBeAnnouncedFrom(Stay stay) {
        return mayBeSeatedFrom(stay);
    }

    /** Until when the guest may change or cancel an accepted seating; exclusive. */
    public static Instant guestsMayChangeUntil(Stay stay, BookingPolicy policy) {
        return stay.from().minus(Duration.ofMinutes(policy.arrival().cancelCutoffMinutes()));
    }

    /** The earliest time at which the party may be seated: less than four hours before it is expected. */
    public static Instant mayBeSeatedFrom(Stay stay) {
        return stay.from().minus(SEATED_LESS_EARLY_THAN).plusMillis(1);
    }

    /**
     * When the system ends a seating that was not ended otherwise: an accepted one lapses, a seated one is closed.
     *
     * @param since when it came to its present status
     */
    public static Instant endsAt(Stay stay, Instant since) {
        return later(stay.to(), since).plus(NOBODY_ACTED_FOR);
    }

    /** Until when a seating that was closed in error can be reinstated: as long as its party may still sit there. */
    public static Instant closedForGoodAt(Stay stay) {
        return stay.to().plus(NOBODY_ACTED_FOR);
    }

    /** The latest time at which any hold of it can end, however often it was reinstated. */
    public static Instant lastHoldEndsBy(Stay stay) {
        return closedForGoodAt(stay).plus(NOBODY_ACTED_FOR);
    }

    /**
     * Until when staff who are no managers may undo a decision; exclusive.
     *
     * @param decided when it came to its present status
     */
    public static Instant staffMayReinstateUntil(Instant decided) {
        return decided.plus(STAFF_MAY_REINSTATE_FOR);
    }

    /**
     * Until when a guest may dispute a no-show; exclusive.
     *
     * @param marked when they were marked
     */
    public static Instant mayBeDisputedUntil(Instant marked) {
        return marked.plus(GUESTS_MAY_DISPUTE_FOR);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
