package dev.ross.query.seating.hails;

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
        HailId id,
        SeatingId seatingId,
        HailKind kind,
        String status,
        @Nullable String note,
        List<TableId> tables,
        Instant raisedAt,
        @Nullable StaffId claimedBy,
        @Nullable Instant claimedAt,
        List<String> actions) {
    static HailCard of(OpenHail hail, List<TableId> tables) {
        var claimed = hail.claimedBy() != null;
        return new HailCard(
                hail.id(),
                hail.seating(),
                hail.kind(),
                claimed ? "CLAIMED" : "OPEN",
                hail.note(),
                tables,
                hail.raisedAt(),
                hail.claimedBy(),
                hail.claimedAt(),
                claimed ? List.of("resolve") : List.of("claim", "resolve"));
    }
}
