package dev.ross.query.notification.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where a message stands: its later events do not say.
 *
 * @param number counted from the restaurant's first message; absent: it has no place yet
 */
record LedgerPlace(@Nullable Integer number) {
    static LedgerPlace unknown(String notification) {
        return new LedgerPlace(null);
    }
}
