package dev.ross.query.notification.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where a message stands: its later events do not say.
 *
 * @param hour the text of its {@link LedgerHour}; absent: it has no place yet
 */
record LedgerPlace(@Nullable String hour) {
    static LedgerPlace unknown(String notification) {
        return new LedgerPlace(null);
    }
}
