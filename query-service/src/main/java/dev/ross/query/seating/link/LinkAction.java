package dev.ross.query.seating.link;

import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.value.Stay;
import dev.ross.query.platform.visit.PossibleAnswers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the holder of a link may give now.
 *
 * @param action what is sent as {@code answer} to the address of the link
 * @param minutes the choices of how late, in minutes after the planned start; absent unless the answer is LATE
 */
record LinkAction(Kind action, @Nullable List<Integer> minutes) {
    /** The kind of an answer. */
    enum Kind {
        CONFIRM,
        LATE,
        CANCEL
    }

    static List<LinkAction> of(LinkedVisit visit, Stay stay, LinkState state, BookingPolicy policy, Instant now) {
        if (state == LinkState.PENDING) return List.of(new LinkAction(Kind.CANCEL, null));
        if (state != LinkState.OPEN) return List.of();
        List<LinkAction> actions = new ArrayList<>();
        var possible = new PossibleAnswers(visit.status(), stay, visit.said(), now);
        if (possible.mayConfirm()) actions.add(new LinkAction(Kind.CONFIRM, null));
        var lateness = possible.lateness();
        if (!lateness.isEmpty()) actions.add(new LinkAction(Kind.LATE, lateness));
        if (now.isBefore(SeatingTimes.guestsMayChangeUntil(stay, policy)))
            actions.add(new LinkAction(Kind.CANCEL, null));
        return actions;
    }
}
