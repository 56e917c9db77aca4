package dev.ross.query.notification.ledger;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DeliveryState;
import dev.ross.contracts.notification.DeliveryStatus;
import dev.ross.contracts.notification.NotificationEvent;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recipient of a message, with the delivery to that recipient.
 *
 * @param id of the addressee, stable within the message
 * @param name absent if it was erased or never known
 */
record LedgerRecipient(
        String id, @Nullable String name, @Nullable String email, DeliveryState delivery) {
    static LedgerRecipient of(Addressee addressee, NotificationRequested requested) {
        var known = addressee.recipient().value();
        return new LedgerRecipient(
                addressee.id(),
                known == null ? null : known.name(),
                known == null ? null : known.email(),
                DeliveryState.of(requested));
    }

    LedgerRecipient after(NotificationEvent event) {
        return new LedgerRecipient(id, name, email, delivery.after(event));
    }

    /** When it reached this status; absent if it has another. */
    @Nullable
    Instant since(DeliveryStatus status) {
        return delivery.status() == status ? delivery.since() : null;
    }
}
