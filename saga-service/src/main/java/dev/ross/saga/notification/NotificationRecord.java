package dev.ross.saga.notification;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.saga.platform.axon.CausationMetadata;
import dev.ross.saga.platform.history.StreamHistory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;

/**
 * State of one message, folded from its events.
 *
 * @param requested absent if there is no such message
 * @param trail metadata about the cause, for commands about the message
 * @param waiting the addressees for whom no outcome is recorded yet
 */
record NotificationRecord(
        Optional<NotificationRequested> requested, Map<String, String> trail, List<Addressee> waiting) {
    private static final NotificationRecord UNKNOWN = new NotificationRecord(Optional.empty(), Map.of(), List.of());

    static NotificationRecord of(NotificationId id, StreamHistory history) {
        return history.ofMessages("notification", id, UNKNOWN, NotificationRecord::after);
    }

    /** Whether each mail was sent or has failed for good. */
    boolean isSettled() {
        return requested.isPresent() && waiting.isEmpty();
    }

    private NotificationRecord after(EventMessage<?> event) {
        return switch (event.getPayload()) {
            case NotificationRequested request ->
                new NotificationRecord(
                        Optional.of(request), CausationMetadata.of(event).metadata(), request.addressees());
            case NotificationSent sent -> without(sent.addressees());
            case NotificationFailed failed -> without(failed.addressees());
            default -> this;
        };
    }

    private NotificationRecord without(List<String> settled) {
        var left = waiting.stream()
                .filter(addressee -> !settled.contains(addressee.id()))
                .toList();
        return new NotificationRecord(requested, trail, left);
    }
}
