package dev.ross.contracts.order.offline;

import org.jspecify.annotations.Nullable;

/**
 * A command of a tablet that an order has decided.
 *
 * @param version of the order after it
 * @param refused why; absent if it was done
 * @param cleared whether staff have dealt with its refusal
 */
public record ReplayedCommand(
        OfflineCommandId id,
        String fingerprint,
        long version,
        @Nullable RefusalReason refused,
        boolean cleared) {
    public boolean waits() {
        return refused != null && !cleared;
    }
}
