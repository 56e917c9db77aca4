package dev.ross.saga.notification.push;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.platform.push.PushKeyProperties;
import dev.ross.saga.notification.MailAttempt;
import dev.ross.saga.platform.message.ChannelPolicy;
import dev.ross.saga.platform.outbox.TaskOutbox;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Has messages pushed. Those of the past, which a process that is new reads too, are passed over. Where nothing is pushed,
 * only a message that goes to devices alone has a task, which says so.
 */
@Component
@DisallowReplay
@ProcessingGroup("notification-push")
class WhenNotificationRequestedThenPush {
    private final TaskOutbox outbox;
    private final PushNotification push;
    private final PushKeyProperties key;
    private final Clock clock;

    WhenNotificationRequestedThenPush(TaskOutbox outbox, PushNotification push, PushKeyProperties key, Clock clock) {
        this.outbox = outbox;
        this.push = push;
        this.key = key;
        this.clock = clock;
    }

    @EventHandler
    void on(NotificationRequested requested) {
        var isWanted = ChannelPolicy.isPushed(requested) && (key.isSet() || !ChannelPolicy.isMailed(requested));
        if (isWanted) write(MailAttempt.first(requested.notification()), requested.at());
    }

    @EventHandler
    void on(NotificationResent resent) {
        if (key.isSet()) write(new MailAttempt(resent.notification(), resent.attempt()), resent.at());
    }

    private void write(MailAttempt attempt, Instant at) {
        if (clock.instant().isBefore(at.plus(PushNotification.GIVEN_UP_AFTER)))
            outbox.write(push, attempt.toString(), attempt);
    }
}
