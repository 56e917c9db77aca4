package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.platform.push.PushKeyProperties;
import dev.ross.saga.platform.message.ChannelPolicy;
import dev.ross.saga.platform.outbox.TaskOutbox;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup("notification-mail")
class WhenNotificationRequestedThenMail {
    /** So long a device has to take a message that is mailed only to those who have none that does. */
    private static final Duration PUSHED_FIRST = Duration.ofSeconds(20);

    private final TaskOutbox outbox;
    private final MailNotification mail;
    private final PushKeyProperties push;
    private final Clock clock;

    WhenNotificationRequestedThenMail(TaskOutbox outbox, MailNotification mail, PushKeyProperties push, Clock clock) {
        this.outbox = outbox;
        this.mail = mail;
        this.push = push;
        this.clock = clock;
    }

    @EventHandler
    void on(NotificationRequested requested) {
        if (!ChannelPolicy.isMailed(requested)) return;
        var attempt = MailAttempt.first(requested.notification());
        var isPushedFirst = push.isSet() && ChannelPolicy.isPushedFirst(requested);
        outbox.write(
                mail,
                attempt.toString(),
                attempt,
                isPushedFirst ? clock.instant().plus(PUSHED_FIRST) : clock.instant());
    }

    @EventHandler
    void on(NotificationResent resent) {
        var attempt = new MailAttempt(resent.notification(), resent.attempt());
        outbox.write(mail, attempt.toString(), attempt);
    }
}
