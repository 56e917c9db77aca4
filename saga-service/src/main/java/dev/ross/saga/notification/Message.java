package dev.ross.saga.notification;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.saga.platform.axon.Cause;
import dev.ross.saga.platform.axon.History;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;

/**
 * What the record of one message says.
 *
 * @param requested absent if there is no such message
 * @param trail what commands about it say of their cause
 * @param waiting the addressees of whom nothing is recorded yet
 */
record Message(Optional<NotificationRequested> requested, Map<String, String> trail, List<Addressee> waiting) {
    private static final Message UNKNOWN = new Message(Optional.empty(), Map.of(), List.of());

    static Message of(NotificationId id, History history) {
        return history.ofMessages("notification", id, UNKNOWN, Message::after);
    }

    /** Whether each mail was sent or has failed for good. */
    boolean isSettled() {
        return requested.isPresent() && waiting.isEmpty();
    }

    private Message after(EventMessage<?> event) {
        return switch (event.getPayload()) {
            case NotificationRequested request ->
                new Message(Optional.of(request), Cause.of(event).metadata(), request.addressees());
            case NotificationSent sent -> without(sent.addressees());
            case NotificationFailed failed -> without(failed.addressees());
            default -> this;
        };
    }

    private Message without(List<String> settled) {
        var left = waiting.stream()
                .filter(addressee -> !settled.contains(addressee.id()))
                .toList();
        return new Message(requested, trail, left);
    }
}
