package dev.ross.query.seating.card;

import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hail of the visit.
 *
 * @param servers those of the party's tables when it was raised
 * @param escalation those whom it has reached
 * @param resolvedAt when it ended, for whatever reason
 */
record CardHail(
        HailId id,
        HailKind kind,
        @Nullable String note,
        Status status,
        Instant raisedAt,
        List<StaffId> servers,
        HailEscalation escalation,
        @Nullable StaffId claimedBy,
        @Nullable Instant claimedAt,
        @Nullable Instant resolvedAt) {
    static CardHail raised(ServerHailed hailed) {
        var note = hailed.note() == null ? null : hailed.note().value();
        var route = hailed.route();
        return new CardHail(
                hailed.hail(),
                hailed.kind(),
                note,
                Status.OPEN,
                hailed.at(),
                route == null ? List.of() : route.servers(),
                route == null ? HailEscalation.ALL_STAFF : route.first(),
                null,
                null,
                null);
    }

    CardHail claimed(HailClaimed claim) {
        return new CardHail(
                id, kind, note, Status.CLAIMED, raisedAt, servers, escalation, claim.by(), claim.at(), null);
    }

    CardHail over(Status how, Instant at) {
        return new CardHail(id, kind, note, how, raisedAt, servers, escalation, claimedBy, claimedAt, at);
    }

    CardHail escalated(HailEscalation to) {
        return new CardHail(id, kind, note, status, raisedAt, servers, to, claimedBy, claimedAt, resolvedAt);
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
