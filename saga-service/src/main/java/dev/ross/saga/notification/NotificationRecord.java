package dev.ross.saga.notification;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DeliveryState;
import dev.ross.contracts.notification.DeliveryStatus;
import dev.ross.contracts.notification.MessageDelivery;
import dev.ross.contracts.notification.NotificationEvent;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.saga.platform.axon.CausationMetadata;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.ChannelPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;

/**
 * State of one message, folded from its events.
 *
 * @param requested absent if there is no such message
 * @param trail metadata about the cause, for commands about the message
 */
public record NotificationRecord(
        Optional<NotificationRequested> requested, Map<String, String> trail, MessageDelivery delivery) {
    private static final NotificationRecord UNKNOWN =
            new NotificationRecord(Optional.empty(), Map.of(), MessageDelivery.NONE);

    public static NotificationRecord of(MailAttempt attempt, StreamHistory history) {
        return history.ofMessages("notification", attempt.notification(), UNKNOWN, NotificationRecord::after);
    }

    /** Whether mail is a channel of it. */
    boolean isMailed() {
        return requested.filter(ChannelPolicy::isMailed).isPresent();
    }

    /** The addressees whose last attempt this is. */
    public List<Addressee> addressees(MailAttempt attempt) {
        return those(attempt, state -> true);
    }

    /** The addressees of this attempt for whom no outcome is recorded yet. */
    public List<Addressee> waiting(MailAttempt attempt) {
        return those(attempt, DeliveryState::isWaiting);
    }

    /** Those of them of whom it is not recorded either that their mail is delayed. */
    List<Addressee> notYetDelayed(MailAttempt attempt) {
        return inStatus(attempt, DeliveryStatus.REQUESTED);
    }

    /** The addressees whose last attempt this is, and for whom it has this status. */
    List<Addressee> inStatus(MailAttempt attempt, DeliveryStatus status) {
        return those(attempt, state -> state.status() == status);
    }

    /** When this attempt was requested; that is the same for all whose mail it still waits for. */
    public Instant requestedAt(MailAttempt attempt) {
        return delivery.states().values().stream()
                .filter(state -> state.attempt() == attempt.number())
                .map(DeliveryState::requestedAt)
                .findFirst()
                .orElse(Instant.MAX);
    }

    private List<Addressee> those(MailAttempt attempt, Predicate<DeliveryState> concerned) {
        return requested.orElseThrow().addressees().stream()
                .filter(addressee -> {
                    var state = delivery.states().get(addressee.id());
                    return state != null && state.attempt() == attempt.number() && concerned.test(state);
                })
                .toList();
    }

    private NotificationRecord after(EventMessage<?> event) {
        if (!(event.getPayload() instanceof NotificationEvent change)) return this;
        return change instanceof NotificationRequested request
                ? new NotificationRecord(
                        Optional.of(request), CausationMetadata.of(event).metadata(), delivery.after(request))
                : new NotificationRecord(requested, trail, delivery.after(change));
    }
}
