package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.DeliveryStatus;
import dev.ross.contracts.notification.NotificationEvent;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message of the ledger with its recipients.
 *
 * @param recipients at most as many as a team may have members
 * @param resends how often staff had it sent again
 */
record LedgerEntry(
        NotificationId id,
        NotificationTemplate template,
        @Nullable SeatingId seating,
        List<LedgerRecipient> recipients,
        Instant requestedAt,
        int resends,
        long version) {
    static LedgerEntry of(NotificationRequested requested) {
        return new LedgerEntry(
                requested.notification(),
                requested.template(),
                requested.seating(),
                requested.addressees().stream()
                        .map(addressee -> LedgerRecipient.of(addressee, requested))
                        .toList(),
                requested.at(),
                0,
                0);
    }

    /**
     * @param to the ids of the recipients whom the event names
     */
    LedgerEntry after(NotificationEvent event, List<String> to, long sequence) {
        var changed = recipients.stream()
                .map(recipient -> to.contains(recipient.id()) ? recipient.after(event) : recipient)
                .toList();
        return new LedgerEntry(id, template, seating, changed, requestedAt, resends, sequence);
    }

    LedgerEntry resent() {
        return new LedgerEntry(id, template, seating, recipients, requestedAt, resends + 1, version);
    }

    /** While the outcome is open for any recipient, DELAYED or REQUESTED; else FAILED if it failed for any; else SENT. */
    DeliveryStatus status() {
        return Stream.of(DeliveryStatus.DELAYED, DeliveryStatus.REQUESTED, DeliveryStatus.FAILED)
                .filter(status -> recipients.stream()
                        .anyMatch(recipient -> recipient.delivery().status() == status))
                .findFirst()
                .orElse(DeliveryStatus.SENT);
    }

    /** The sort key in the ledger, latest first; derived from the request alone. */
    String place() {
        return LedgerPlace.of(requestedAt, id.local());
    }
}
