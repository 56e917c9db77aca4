package dev.ross.command.seating;

import static dev.ross.contracts.seating.SeatingRejection.HAIL_ALREADY_CLAIMED;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call for a server: open until it is resolved or withdrawn, and one server's once it is claimed. */
record Hail(
        HailKind kind,
        @Nullable StaffId claimedBy,
        @Nullable Instant closedAt) {
    static Hail open(HailKind kind) {
        return new Hail(kind, null, null);
    }

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isOpenFor(HailKind what) {
        return isOpen() && kind == what;
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

    Hail claimedBy(StaffId staff) {
        return new Hail(kind, staff, closedAt);
    }

    Hail closed(Instant at) {
        return new Hail(kind, claimedBy, at);
    }
}
