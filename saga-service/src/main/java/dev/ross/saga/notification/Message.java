package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.saga.platform.axon.Cause;
import dev.ross.saga.platform.axon.History;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;

/**
 * What the ledger says of one message.
 *
 * @param requested absent if there is no such message
 * @param trail what notes about it shall tell of their cause
 * @param settled whether it was sent, or has failed for good
 */
record Message(Optional<NotificationRequested> requested, Map<String, String> trail, boolean settled) {
    private static final Message UNKNOWN = new Message(Optional.empty(), Map.of(), false);

    static Message of(NotificationId id, History history) {
        return history.ofMessages("notification", id, UNKNOWN, Message::after);
    }

    private Message after(EventMessage<?> event) {
        var what = event.getPayload();
        if (what instanceof NotificationRequested request)
            return new Message(Optional.of(request), Cause.of(event).metadata(), false);
        return what instanceof NotificationSent || what instanceof NotificationFailed
                ? new Message(requested, trail, true)
                : this;
    }
}
