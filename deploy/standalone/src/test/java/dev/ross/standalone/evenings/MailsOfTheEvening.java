package dev.ross.standalone.evenings;

import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DelayCause;
import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.DeliveryStatus;
import dev.ross.contracts.notification.NotificationEvent;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.value.WaitId;
import dev.ross.saga.notification.template.UnaddressedMail;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** An independent fold of what the ledger says of each mail, beside the inbox of the mail server. */
final class MailsOfTheEvening {
    final Map<NotificationId, Message> messages = new LinkedHashMap<>();

    /** How often the mail of each id was accepted. */
    final Map<String, Integer> inbox = new HashMap<>();

    private final Map<String, Delivery> byMail = new HashMap<>();

    /** A message with its mails. */
    static final class Message {
        final NotificationRequested requested;
        final String cause;
        final Map<String, Delivery> deliveries = new LinkedHashMap<>();
        int resends;

        /** The first event that says that somebody's mail has failed or has to wait; absent while none does. */
        @Nullable
        String notMailedSince;

        Message(NotificationRequested requested, String cause) {
            this.requested = requested;
            this.cause = cause;
        }

        boolean isSettledForSomebody() {
            return deliveries.values().stream().anyMatch(delivery -> !delivery.isOpen());
        }
    }

    /** The last sending of a message to one addressee. */
    static final class Delivery {
        final Message message;
        final Addressee addressee;
        DeliveryStatus status = DeliveryStatus.REQUESTED;
        int attempt = 1;
        Instant since;

        @Nullable
        DeliveryFailure failure;

        Delivery(Message message, Addressee addressee) {
            this.message = message;
            this.addressee = addressee;
            this.since = message.requested.at();
        }

        boolean isOpen() {
            return status == DeliveryStatus.REQUESTED || status == DeliveryStatus.DELAYED;
        }

        String address() {
            return Objects.requireNonNull(addressee.recipient().value()).email();
        }

        /** The id of its mail, which each sending has another of. */
        String mail() {
            return idOf(message.requested.notification().toString(), attempt, addressee.id());
        }

        @Override
        public String toString() {
            return message.requested.template() + " " + mail() + ", " + status + (failure == null ? "" : " " + failure);
        }
    }

    static String idOf(String notification, int attempt, String addressee) {
        var first = notification + "." + UnaddressedMail.shortened(addressee);
        return attempt == 1 ? first : first + "." + attempt;
    }

    /** The delivery whose present mail has this id. */
    @Nullable
    Delivery ofMail(String id) {
        var delivery = byMail.get(id);
        return delivery != null && delivery.mail().equals(id) ? delivery : null;
    }

    Delivery of(NotificationId id, String addressee) {
        var message = Objects.requireNonNull(messages.get(id), id.toString());
        return Objects.requireNonNull(message.deliveries.get(addressee), addressee);
    }

    void enter(EventMessage<?> event) {
        switch (event.getPayload()) {
            case NotificationRequested requested -> {
                var message = new Message(
                        requested, String.valueOf(event.getMetaData().get(MetadataKeys.CAUSE)));
                messages.put(requested.notification(), message);
                for (var addressee : requested.addressees()) {
                    var delivery = new Delivery(message, addressee);
                    message.deliveries.put(addressee.id(), delivery);
                    byMail.put(delivery.mail(), delivery);
                }
            }
            case NotificationDelayed delayed -> {
                become(delayed, delayed.addressees(), DeliveryStatus.DELAYED, null);
                if (delayed.cause() == DelayCause.TRY_LATER) notMailed(delayed, event.getIdentifier());
            }
            case NotificationSent sent -> become(sent, sent.addressees(), DeliveryStatus.SENT, null);
            case NotificationFailed failed -> {
                become(failed, failed.addressees(), DeliveryStatus.FAILED, failed.failure());
                notMailed(failed, event.getIdentifier());
            }
            case NotificationResent resent -> {
                become(resent, resent.addressees(), DeliveryStatus.REQUESTED, null);
                for (var addressee : resent.addressees()) {
                    var delivery = of(resent.notification(), addressee);
                    delivery.attempt = resent.attempt();
                    delivery.since = resent.at();
                    byMail.put(delivery.mail(), delivery);
                }
                Objects.requireNonNull(messages.get(resent.notification())).resends++;
            }
            default -> {}
        }
    }

    private void notMailed(NotificationEvent event, String id) {
        var message = Objects.requireNonNull(messages.get(event.notification()));
        if (message.notMailedSince == null) message.notMailedSince = id;
    }

    /** The event since which the mail of an offer is known to have failed or to wait; absent if none says so. */
    @Nullable
    String notMailedSince(WaitId waiting, @Nullable String cause) {
        return messages.values().stream()
                .filter(message -> message.requested.template() == NotificationTemplate.PLACE_OFFERED
                        && message.deliveries.containsKey(waiting.toString())
                        && (cause == null || cause.equals(message.cause)))
                .map(message -> message.notMailedSince)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void become(
            NotificationEvent event, List<String> to, DeliveryStatus status, @Nullable DeliveryFailure failure) {
        for (var addressee : to) {
            var delivery = of(event.notification(), addressee);
            delivery.status = status;
            delivery.failure = failure;
        }
    }
}
