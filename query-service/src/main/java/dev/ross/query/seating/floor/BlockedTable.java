package dev.ross.query.seating.floor;

import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A block: a table that is not given to any party for a time.
 *
 * @param to exclusive
 */
record BlockedTable(
        BlockId id,
        TableId table,
        Instant from,
        Instant to,
        @Nullable String reason) {
    static BlockedTable of(TableBlocked blocked) {
        var reason = blocked.reason() == null ? null : blocked.reason().value();
        return new BlockedTable(blocked.block(), blocked.table(), blocked.from(), blocked.to(), reason);
    }

    boolean isFor(Instant now) {
        return !from.isAfter(now);
    }
}
