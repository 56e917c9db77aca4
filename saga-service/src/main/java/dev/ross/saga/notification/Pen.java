package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.Recipient;
import dev.ross.saga.platform.mail.Letter;
import org.springframework.stereotype.Component;

/** Writes a message out, in English. */
@Component
class Pen {
    private final Details details;

    Pen(Details details) {
        this.details = details;
    }

    Letter write(NotificationRequested requested, Recipient recipient) {
        var form = Form.of(requested.template());
        var blanks = details.of(requested, recipient);
        return new Letter(
                requested.notification().toString(),
                recipient.email(),
                Letter.oneLine(form.subject(blanks)),
                form.text(blanks));
    }
}
