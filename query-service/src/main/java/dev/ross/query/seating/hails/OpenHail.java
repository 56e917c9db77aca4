package dev.ross.query.seating.hails;

import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hail that is not resolved yet.
 *
 * @param servers those of the party's tables when it was raised
 * @param escalation those whom it has reached
 * @param escalatesAt when it escalates unless it is claimed; absent: it does not
 */
record OpenHail(
        HailId id,
        SeatingId seating,
        HailKind kind,
        @Nullable String note,
        Instant raisedAt,
        List<StaffId> servers,
        HailEscalation escalation,
        @Nullable Instant escalatesAt,
        @Nullable StaffId claimedBy,
        @Nullable Instant claimedAt) {
    static OpenHail raised(ServerHailed hailed) {
        var note = hailed.note() == null ? null : hailed.note().value();
        var route = hailed.route();
        return new OpenHail(
                hailed.hail(),
                hailed.seating(),
                hailed.kind(),
                note,
                hailed.at(),
                route == null ? List.of() : route.servers(),
                route == null ? HailEscalation.ALL_STAFF : route.first(),
                route == null ? null : route.escalatesAt(),
                null,
                null);
    }

    OpenHail claimed(HailClaimed claim) {
        return new OpenHail(id, seating, kind, note, raisedAt, servers, escalation, null, claim.by(), claim.at());
    }

    OpenHail escalated(HailEscalated to) {
        return new OpenHail(
                id, seating, kind, note, raisedAt, servers, to.to(), to.escalatesAt(), claimedBy, claimedAt);
    }

    boolean isFor(StaffId member) {
        return servers.contains(member) || member.equals(claimedBy);
    }

    boolean is(SeatingId of, HailId hail) {
        return seating.equals(of) && id.equals(hail);
    }
}
