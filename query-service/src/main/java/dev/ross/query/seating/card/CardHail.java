package dev.ross.query.seating.card;

import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hail of the visit.
 *
 * @param resolvedAt when it ended, for whatever reason
 */
record CardHail(
        HailId id,
        HailKind kind,
        @Nullable String note,
        Status status,
        Instant raisedAt,
        @Nullable StaffId claimedBy,
        @Nullable Instant claimedAt,
        @Nullable Instant resolvedAt) {
    static CardHail raised(ServerHailed hailed) {
        var note = hailed.note() == null ? null : hailed.note().value();
        return new CardHail(hailed.hail(), hailed.kind(), note, Status.OPEN, hailed.at(), null, null, null);
    }

    CardHail claimed(HailClaimed claim) {
        return new CardHail(id, kind, note, Status.CLAIMED, raisedAt, claim.by(), claim.at(), null);
    }

    CardHail over(Status how, Instant at) {
        return new CardHail(id, kind, note, how, raisedAt, claimedBy, claimedAt, at);
    }

    boolean open() {
        return status == Status.OPEN || status == Status.CLAIMED;
    }

    /** The status of a hail. */
    enum Status {
        OPEN,
        CLAIMED,
        RESOLVED,
        WITHDRAWN,
        /** The party left before a server came. */
        ENDED
    }
}
