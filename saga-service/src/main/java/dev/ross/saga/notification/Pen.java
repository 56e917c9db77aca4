package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import org.springframework.stereotype.Component;

/** Writes messages out, in English. */
@Component
class Pen {
    private final Details details;

    Pen(Details details) {
        this.details = details;
    }

    /** What the message says to all of its addressees. */
    Draft draft(NotificationRequested requested) {
        return new Draft(requested.notification().toString(), Form.of(requested.template()), details.of(requested));
    }
}
