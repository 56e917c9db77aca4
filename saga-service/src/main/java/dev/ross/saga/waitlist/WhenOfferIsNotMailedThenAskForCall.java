package dev.ross.saga.waitlist;

import dev.ross.contracts.notification.DelayCause;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.saga.platform.axon.CommandOutbox;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Policy that has staff call a guest whose offer is not mailed in time: it is open for minutes, and the guest would lose
 * the place unasked. While the mail server is away for all, staff cannot be mailed either; the waitlist shows the offer.
 */
@Component
@DisallowReplay
@ProcessingGroup("offer-failures")
class WhenOfferIsNotMailedThenAskForCall {
    @EventHandler
    void on(NotificationFailed failed, CommandOutbox outbox) {
        if (failed.guestOf() == null) outbox.add(new NotifyOfUnreachable(failed.notification()));
    }

    @EventHandler
    void on(NotificationDelayed delayed, CommandOutbox outbox) {
        if (delayed.cause() == DelayCause.TRY_LATER) outbox.add(new NotifyOfUnreachable(delayed.notification()));
    }
}
