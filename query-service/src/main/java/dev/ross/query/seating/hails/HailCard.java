package dev.ross.query.seating.hails;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.seating.HailEscalation;
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
        @JsonUnwrapped ReachedStaff reached,
        @JsonUnwrapped HailClaim claim,
        List<String> actions) {
    static HailCard of(OpenHail hail, List<TableId> tables) {
        var actions = hail.claimedBy() == null ? List.of("claim", "resolve") : List.of("resolve");
        return new HailCard(RaisedHail.of(hail), tables, ReachedStaff.of(hail), HailClaim.of(hail), actions);
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

    /**
     * The staff whom a hail has reached.
     *
     * @param servers those of the party's tables; none: nobody had them
     * @param escalatesAt when it reaches more of them unless it is claimed
     */
    record ReachedStaff(
            List<StaffId> servers,
            HailEscalation escalation,
            @Nullable Instant escalatesAt) {
        static ReachedStaff of(OpenHail hail) {
            return new ReachedStaff(hail.servers(), hail.escalation(), hail.escalatesAt());
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
