package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One message of the ledger with its recipients.
 *
 * @param recipients at most as many as a team may have members
 */
record LedgerEntry(
        NotificationId id,
        NotificationTemplate template,
        @Nullable SeatingId seating,
        List<LedgerRecipient> recipients,
        Instant requestedAt,
        long version) {
    static LedgerEntry of(NotificationRequested requested) {
        return new LedgerEntry(
                requested.notification(),
                requested.template(),
                requested.seating(),
                requested.addressees().stream().map(LedgerRecipient::of).toList(),
                requested.at(),
                0);
    }

    LedgerEntry sent(List<String> to, Instant at, long event) {
        return with(to, recipient -> recipient.sent(at), event);
    }

    LedgerEntry failed(List<String> to, String reason, long event) {
        return with(to, recipient -> recipient.failed(reason), event);
    }

    /** REQUESTED while the outcome is open for any recipient, else FAILED if it failed for any of them, else SENT. */
    Status status() {
        if (is(Status.REQUESTED)) return Status.REQUESTED;
        return is(Status.FAILED) ? Status.FAILED : Status.SENT;
    }

    private boolean is(Status status) {
        return recipients.stream().anyMatch(recipient -> recipient.status() == status);
    }

    private LedgerEntry with(List<String> to, UnaryOperator<LedgerRecipient> change, long event) {
        var changed = recipients.stream()
                .map(recipient -> to.contains(recipient.id()) ? change.apply(recipient) : recipient)
                .toList();
        return new LedgerEntry(id, template, seating, changed, requestedAt, event);
    }

    /** The sort key in the ledger, latest first; derived from the request alone. */
    String place() {
        return LedgerPlace.of(requestedAt, id.local());
    }

    /** The delivery status of a message or recipient. */
    enum Status {
        REQUESTED,
        SENT,
        FAILED
    }
}
