package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.saga.platform.outbox.TaskOutbox;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup("notification-mail")
class WhenNotificationRequestedThenMail {
    private final TaskOutbox outbox;
    private final MailNotification mail;

    WhenNotificationRequestedThenMail(TaskOutbox outbox, MailNotification mail) {
        this.outbox = outbox;
        this.mail = mail;
    }

    @EventHandler
    void on(NotificationRequested requested) {
        write(MailAttempt.first(requested.notification()));
    }

    @EventHandler
    void on(NotificationResent resent) {
        write(new MailAttempt(resent.notification(), resent.attempt()));
    }

    private void write(MailAttempt attempt) {
        outbox.write(mail, attempt.toString(), attempt);
    }
}
