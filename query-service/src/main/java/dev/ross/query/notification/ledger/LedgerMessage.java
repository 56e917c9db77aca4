package dev.ross.query.notification.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What stands under one key of the ledger.
 *
 * @param entry absent: nothing does
 */
record LedgerMessage(@Nullable LedgerEntry entry) {
    static LedgerMessage blank(String key) {
        return new LedgerMessage(null);
    }
}
