package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.Addressee;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recipient of a message, with the delivery status for that recipient.
 *
 * @param id of the addressee, stable within the message
 * @param name absent if it was erased or never known
 * @param failure the kind of failure, if delivery failed for good
 */
record LedgerRecipient(
        String id,
        @Nullable String name,
        @Nullable String email,
        LedgerEntry.Status status,
        @Nullable Instant sentAt,
        @Nullable String failure) {
    static LedgerRecipient of(Addressee addressee) {
        var known = addressee.recipient().value();
        return new LedgerRecipient(
                addressee.id(),
                known == null ? null : known.name(),
                known == null ? null : known.email(),
                LedgerEntry.Status.REQUESTED,
                null,
                null);
    }

    LedgerRecipient sent(Instant at) {
        return new LedgerRecipient(id, name, email, LedgerEntry.Status.SENT, at, failure);
    }

    LedgerRecipient failed(String reason) {
        return new LedgerRecipient(id, name, email, LedgerEntry.Status.FAILED, sentAt, reason);
    }
}
