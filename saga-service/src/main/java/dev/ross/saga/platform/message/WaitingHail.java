package dev.ross.saga.platform.message;

import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hail that nobody has claimed.
 *
 * @param escalated its last escalation; absent before the first
 */
public record WaitingHail(ServerHailed raised, @Nullable HailEscalated escalated) {
    boolean hasEscalated() {
        return escalated != null;
    }

    /** Since when it has reached those whom it has reached. */
    Instant since() {
        return escalated == null ? raised.at() : escalated.at();
    }

    /** Whether it has reached these. */
    public boolean hasReached(HailEscalation staff) {
        var route = raised.route();
        var first = route == null ? HailEscalation.ALL_STAFF : route.first();
        var reached = escalated == null ? first : escalated.to();
        return reached.compareTo(staff) >= 0;
    }
}
