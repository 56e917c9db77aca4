package dev.ross.command.seating;

import static dev.ross.contracts.seating.SeatingRejection.HAIL_ALREADY_CLAIMED;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.value.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call for a server: open until it is resolved or withdrawn, and one server's once it is claimed.
 *
 * @param reached those whom it has reached
 * @param escalatesAt when it escalates next unless it is claimed; absent: it does not
 * @param patience how long it waits for a claim before each escalation, by the policy when it was raised
 */
record Hail(
        HailKind kind,
        HailEscalation reached,
        @Nullable Instant escalatesAt,
        Duration patience,
        @Nullable StaffId claimedBy,
        @Nullable Instant closedAt) {
    static Hail open(ServerHailed hailed) {
        var route = hailed.route();
        return route == null
                ? new Hail(hailed.kind(), HailEscalation.ALL_STAFF, null, Duration.ZERO, null, null)
                : new Hail(
                        hailed.kind(),
                        route.first(),
                        route.escalatesAt(),
                        Duration.between(hailed.at(), route.escalatesAt()),
                        null,
                        null);
    }

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isOpenFor(HailKind what) {
        return isOpen() && kind == what;
    }

    /** The time at which it escalates unless it is claimed; empty if it does not. */
    Optional<Instant> escalation() {
        return isOpen() && claimedBy == null ? Optional.ofNullable(escalatesAt) : Optional.empty();
    }

    /** When it escalates again after escalating now; absent if it has reached all then. */
    @Nullable
    Instant escalatesAgainAt(HailEscalation to, Instant now) {
        return to.next().isPresent() ? now.plus(patience) : null;
    }

    /** The time at which a hail of this kind was answered or withdrawn; absent if it is of another kind, or open. */
    Optional<Instant> answeredAt(HailKind what) {
        return kind == what ? Optional.ofNullable(closedAt) : Optional.empty();
    }

    boolean isClaimedBy(StaffId staff) {
        return staff.equals(claimedBy);
    }

    /**
     * @throws RejectedException if a server has claimed it
     */
    void requireUnclaimed() {
        if (claimedBy != null)
            throw new RejectedException(HAIL_ALREADY_CLAIMED, Map.of("claimedBy", claimedBy.toString()));
    }

    Hail after(HailEscalated escalated) {
        return new Hail(kind, escalated.to(), escalated.escalatesAt(), patience, claimedBy, closedAt);
    }

    Hail claimedBy(StaffId staff) {
        return new Hail(kind, reached, escalatesAt, patience, staff, closedAt);
    }

    Hail closed(Instant at) {
        return new Hail(kind, reached, escalatesAt, patience, claimedBy, at);
    }
}
