package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.trace.Spans;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.axon.House;
import dev.ross.saga.platform.errand.Errand;
import dev.ross.saga.platform.mail.Letter;
import dev.ross.saga.platform.mail.Mailer;
import dev.ross.saga.platform.mail.Undeliverable;
import dev.ross.saga.platform.watch.MailMeters;
import io.opentelemetry.api.trace.SpanKind;
import org.springframework.stereotype.Component;

/**
 * Mails one message and notes it. While the mail server is away it is tried again for a day, then the message has failed.
 * It may arrive twice in one case: this process dies between the server's yes and the note. Both then bear the same
 * Message-ID.
 */
@Component
class MailNotification implements Errand<NotificationId> {
    private final History history;
    private final House house;
    private final Mailer mailer;
    private final Pen pen;
    private final MailMeters meters;
    private final Spans spans;
    private final Posted posted = new Posted();

    MailNotification(History history, House house, Mailer mailer, Pen pen, MailMeters meters, Spans spans) {
        this.history = history;
        this.house = house;
        this.mailer = mailer;
        this.pen = pen;
        this.meters = meters;
        this.spans = spans;
    }

    @Override
    public String name() {
        return "mail-notification";
    }

    @Override
    public Class<NotificationId> data() {
        return NotificationId.class;
    }

    @Override
    public int atOnce() {
        return 8;
    }

    @Override
    public void run(NotificationId id) throws Exception {
        var message = Message.of(id, history);
        if (message.settled()) return;
        var requested = message.requested().orElseThrow();
        var recipient = requested.recipient().value();
        if (recipient == null) fail(id, "the recipient was erased", message);
        else if (!Letter.isAddress(recipient.email())) fail(id, "mail cannot be sent there", message);
        else spans.below(message.trail(), SpanKind.CLIENT, "mail", () -> mail(requested, recipient, message));
    }

    private boolean mail(NotificationRequested requested, Recipient recipient, Message message) throws Exception {
        var id = requested.notification();
        try {
            if (!posted.has(id)) mailer.send(pen.write(requested, recipient));
            posted.add(id);
        } catch (Undeliverable e) {
            fail(id, "the mail server does not take mail for this address", message);
            return false;
        }
        note(new RecordSent(id), message);
        meters.sent();
        posted.forget(id);
        return true;
    }

    @Override
    public boolean giveUp(NotificationId id, Throwable cause) throws Exception {
        var message = Message.of(id, history);
        if (!message.settled()) fail(id, "could not be mailed for a day", message);
        return true;
    }

    private void fail(NotificationId id, String why, Message message) throws Exception {
        note(new RecordFailed(id, why), message);
        meters.failed();
    }

    private void note(NotificationCommand what, Message message) throws Exception {
        house.ask(what, "MailNotification", message.trail());
    }
}
