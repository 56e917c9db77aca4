package dev.ross.query.seating.hails;

import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hail that is not resolved yet. */
record OpenHail(
        HailId id,
        SeatingId seating,
        HailKind kind,
        @Nullable String note,
        Instant raisedAt,
        @Nullable StaffId claimedBy,
        @Nullable Instant claimedAt) {
    static OpenHail raised(ServerHailed hailed) {
        var note = hailed.note() == null ? null : hailed.note().value();
        return new OpenHail(hailed.hail(), hailed.seating(), hailed.kind(), note, hailed.at(), null, null);
    }

    OpenHail claimed(HailClaimed claim) {
        return new OpenHail(id, seating, kind, note, raisedAt, claim.by(), claim.at());
    }

    boolean is(SeatingId of, HailId hail) {
        return seating.equals(of) && id.equals(hail);
    }
}
