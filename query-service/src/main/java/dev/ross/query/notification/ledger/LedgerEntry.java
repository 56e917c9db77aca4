package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Template;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param number counted from the restaurant's first message
 * @param failures how often it could not be sent
 * @param lastFailure the kind of the last failure
 */
record LedgerEntry(
        int number,
        NotificationId id,
        Template template,
        @Nullable String recipientName,
        @Nullable String recipientEmail,
        @Nullable SeatingId seating,
        Status status,
        Instant requestedAt,
        @Nullable Instant sentAt,
        int failures,
        @Nullable String lastFailure,
        long version) {
    static LedgerEntry of(int number, NotificationRequested requested) {
        var recipient = requested.recipient().value();
        return new LedgerEntry(
                number,
                requested.notification(),
                requested.template(),
                recipient == null ? null : recipient.name(),
                recipient == null ? null : recipient.email(),
                requested.seating(),
                Status.REQUESTED,
                requested.at(),
                null,
                0,
                null,
                0);
    }

    LedgerEntry sent(Instant at, long event) {
        return new LedgerEntry(
                number,
                id,
                template,
                recipientName,
                recipientEmail,
                seating,
                Status.SENT,
                requestedAt,
                at,
                failures,
                lastFailure,
                event);
    }

    LedgerEntry failed(String reason, long event) {
        return new LedgerEntry(
                number,
                id,
                template,
                recipientName,
                recipientEmail,
                seating,
                Status.FAILED,
                requestedAt,
                sentAt,
                failures + 1,
                reason,
                event);
    }

    /** Where it stands in the ledger, as a text that sorts: the latest first. */
    String place() {
        return "%010d".formatted(Integer.MAX_VALUE - number);
    }

    static int numberAt(String place) {
        return Integer.MAX_VALUE - Integer.parseInt(place);
    }

    /** What became of it so far. */
    enum Status {
        REQUESTED,
        SENT,
        FAILED
    }
}
