package dev.ross.saga.waitlist;

import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.saga.platform.axon.CommandExpansion;
import java.util.List;
import org.springframework.stereotype.Component;

/** Expands to the message about an offer, to its guest or to staff. */
@Component
class NotifyWaitingExpansion implements CommandExpansion<NotifyWaiting> {
    private final OfferMessages messages;

    NotifyWaitingExpansion(OfferMessages messages) {
        this.messages = messages;
    }

    @Override
    public Class<NotifyWaiting> requestType() {
        return NotifyWaiting.class;
    }

    @Override
    public List<RequestNotification> commands(NotifyWaiting request, String cause) {
        return messages.toGuest(request.waiting(), request.template(), cause);
    }
}
