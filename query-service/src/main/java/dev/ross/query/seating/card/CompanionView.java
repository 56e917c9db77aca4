package dev.ross.query.seating.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.order.SeatingOrder;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seating as a companion sees it: its tables, order and hails, without the hails' messages, which are meant for the
 * server.
 */
record CompanionView(
        SeatingId id,
        RestaurantId restaurantId,
        SeatingStatus status,
        @JsonUnwrapped SeatingOrder order,
        List<TableId> tables,
        List<TableHail> hails,
        long version,
        List<String> actions)
        implements SeatingView {
    static CompanionView of(SeatingId id, SeatingCard card, List<String> actions) {
        return new CompanionView(
                id,
                id.restaurant(),
                card.status(),
                card.order(),
                card.tables(),
                card.hails().stream().map(TableHail::of).toList(),
                card.version(),
                actions);
    }

    record TableHail(
            HailId id,
            HailKind kind,
            CardHail.Status status,
            Instant raisedAt,
            @Nullable Instant claimedAt,
            @Nullable Instant resolvedAt,
            List<String> actions) {
        static TableHail of(CardHail hail) {
            return new TableHail(
                    hail.id(),
                    hail.kind(),
                    hail.status(),
                    hail.raisedAt(),
                    hail.claimedAt(),
                    hail.resolvedAt(),
                    CardActions.ofGuest(hail));
        }
    }
}
