package dev.ross.query.notification.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a message stands: its later events do not say.
 *
 * @param text sorts as the ledger does, the latest first; absent: it has no place yet
 */
record LedgerPlace(@Nullable String text) {
    private static final long BILLION = 1_000_000_000L;

    static LedgerPlace unknown(String notification) {
        return new LedgerPlace(null);
    }

    /** By nothing but what was asked for, so that a ledger that is made anew has the same places. */
    static String of(Instant requestedAt, String message) {
        long nanos = requestedAt.getEpochSecond() * BILLION + requestedAt.getNano();
        return "%019d".formatted(Long.MAX_VALUE - nanos) + message;
    }
}
