package dev.ross.query.till.day;

import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.staff.StaffNames;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A movement of cash on the list.
 *
 * @param in in minor units; negative: taken out
 * @param reason from the till's list
 * @param byName absent if it is not known, or erased
 */
record CashMovementCard(
        String id,
        @Nullable Currency currency,
        long in,
        String reason,
        StaffId by,
        @Nullable String byName,
        Instant at) {
    static CashMovementCard of(CashMovement movement, StaffNames names) {
        return new CashMovementCard(
                movement.restaurant() + "." + movement.number(),
                movement.currency(),
                movement.in(),
                movement.reason(),
                movement.by(),
                names.of(movement.by()),
                movement.at());
    }
}
