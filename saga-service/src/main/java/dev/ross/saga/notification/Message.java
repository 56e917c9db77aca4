package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.saga.platform.axon.History;
import java.util.Optional;

/**
 * What the ledger says of one message.
 *
 * @param requested absent if there is no such message
 * @param settled whether it was sent, or has failed for good
 */
record Message(Optional<NotificationRequested> requested, boolean settled) {
    private static final Message UNKNOWN = new Message(Optional.empty(), false);

    static Message of(NotificationId id, History history) {
        return history.of("notification", id, UNKNOWN, Message::after);
    }

    private Message after(Object event) {
        if (event instanceof NotificationRequested request) return new Message(Optional.of(request), false);
        return event instanceof NotificationSent || event instanceof NotificationFailed
                ? new Message(requested, true)
                : this;
    }
}
