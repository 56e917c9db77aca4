package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.Template;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Writes messages out, in English. Each form is read once. */
@Component
class Pen {
    private final Details details;
    private final Map<Template, Form> forms = new ConcurrentHashMap<>();

    Pen(Details details) {
        this.details = details;
    }

    /** What the message says to all of its addressees. */
    Draft draft(NotificationRequested requested, Supplier<SeatingRecord> seating) {
        var form = forms.computeIfAbsent(requested.template(), Form::of);
        return new Draft(requested.notification().toString(), form, details.of(requested, form, seating));
    }
}
