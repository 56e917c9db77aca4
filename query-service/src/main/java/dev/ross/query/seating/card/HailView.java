package dev.ross.query.seating.card;

import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hail on a card.
 *
 * @param servers those of the party's tables when it was raised; for staff only
 * @param escalation those whom it has reached; for staff only
 * @param claimedBy for staff only
 */
record HailView(
        HailId id,
        HailKind kind,
        CardHail.Status status,
        @Nullable String note,
        Instant raisedAt,
        List<StaffId> servers,
        @Nullable HailEscalation escalation,
        @Nullable StaffId claimedBy,
        @Nullable Instant claimedAt,
        @Nullable Instant resolvedAt,
        List<String> actions) {
    static HailView of(CardHail hail, boolean toStaff, List<String> actions) {
        return new HailView(
                hail.id(),
                hail.kind(),
                hail.status(),
                hail.note(),
                hail.raisedAt(),
                toStaff ? hail.servers() : List.of(),
                toStaff ? hail.escalation() : null,
                toStaff ? hail.claimedBy() : null,
                hail.claimedAt(),
                hail.resolvedAt(),
                actions);
    }
}
