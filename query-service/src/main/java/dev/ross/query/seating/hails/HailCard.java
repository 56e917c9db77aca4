package dev.ross.query.seating.hails;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hail as shown to staff.
 *
 * @param actions that this viewer may take now
 */
record HailCard(
        @JsonUnwrapped RaisedHail raised,
        List<TableId> tables,
        @JsonUnwrapped HailClaim claim,
        List<String> actions) {
    static HailCard of(OpenHail hail, List<TableId> tables) {
        var actions = hail.claimedBy() == null ? List.of("claim", "resolve") : List.of("resolve");
        return new HailCard(RaisedHail.of(hail), tables, HailClaim.of(hail), actions);
    }

    record RaisedHail(
            HailId id,
            SeatingId seatingId,
            HailKind kind,
            @Nullable String note,
            Instant raisedAt) {
        static RaisedHail of(OpenHail hail) {
            return new RaisedHail(hail.id(), hail.seating(), hail.kind(), hail.note(), hail.raisedAt());
        }
    }

    record HailClaim(
            String status,
            @Nullable StaffId claimedBy,
            @Nullable Instant claimedAt) {
        static HailClaim of(OpenHail hail) {
            return new HailClaim(hail.claimedBy() == null ? "OPEN" : "CLAIMED", hail.claimedBy(), hail.claimedAt());
        }
    }
}
