package dev.ross.query.notification.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sort key under which a message is stored in the ledger; later events of the message do not contain it.
 *
 * @param text sorts as the ledger does, latest first; absent if the message is not in the ledger yet
 */
record LedgerPlace(@Nullable String text) {
    private static final long BILLION = 1_000_000_000L;

    static LedgerPlace unknown(String notification) {
        return new LedgerPlace(null);
    }

    /** Derived from the request alone, so that a rebuilt ledger has the same sort keys. */
    static String of(Instant requestedAt, String message) {
        long nanos = requestedAt.getEpochSecond() * BILLION + requestedAt.getNano();
        return "%019d".formatted(Long.MAX_VALUE - nanos) + message;
    }
}
