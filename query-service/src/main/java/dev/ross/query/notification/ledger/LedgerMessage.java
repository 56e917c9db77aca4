package dev.ross.query.notification.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The document under one key of the ledger.
 *
 * @param entry absent if there is no message under this key
 */
record LedgerMessage(@Nullable LedgerEntry entry) {
    static LedgerMessage blank(String key) {
        return new LedgerMessage(null);
    }
}
