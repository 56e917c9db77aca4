package dev.ross.query.notification.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** On which page a message stands: its later events do not say. */
record LedgerPlace(@Nullable LocalDate date) {
    static LedgerPlace unknown(String notification) {
        return new LedgerPlace(null);
    }
}
