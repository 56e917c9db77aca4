package dev.ross.saga.waitlist;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.value.WaitId;
import dev.ross.saga.platform.axon.CommandExpansion;
import dev.ross.saga.platform.history.StreamHistory;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Expands to one message to staff, who are to call the guest, if the message that arrives late or not is an offer. It is the
 * same message however often that offer's mail is reported.
 */
@Component
class NotifyOfUnreachableExpansion implements CommandExpansion<NotifyOfUnreachable> {
    private final StreamHistory history;
    private final OfferMessages messages;

    NotifyOfUnreachableExpansion(StreamHistory history, OfferMessages messages) {
        this.history = history;
        this.messages = messages;
    }

    @Override
    public Class<NotifyOfUnreachable> requestType() {
        return NotifyOfUnreachable.class;
    }

    @Override
    public List<RequestNotification> commands(NotifyOfUnreachable request, String cause) {
        return history.first("notification", request.notification())
                .map(NotificationRequested.class::cast)
                .filter(requested -> requested.template() == NotificationTemplate.PLACE_OFFERED)
                .map(requested -> WaitId.of(requested.addressees().getFirst().id()))
                .map(waiting -> messages.toStaff(waiting, request.notification().toString()))
                .orElse(List.of());
    }
}
