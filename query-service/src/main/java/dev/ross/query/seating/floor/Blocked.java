package dev.ross.query.seating.floor;

import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table that is given to nobody for a time.
 *
 * @param to exclusive
 */
record Blocked(
        BlockId id,
        TableId table,
        Instant from,
        Instant to,
        @Nullable String reason) {
    static Blocked of(TableBlocked blocked) {
        var reason = blocked.reason() == null ? null : blocked.reason().value();
        return new Blocked(blocked.block(), blocked.table(), blocked.from(), blocked.to(), reason);
    }

    boolean isFor(Instant now) {
        return !from.isAfter(now);
    }
}
