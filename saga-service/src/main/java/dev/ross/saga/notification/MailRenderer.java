package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationTemplate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Renders messages as mails, in English. Each template is read once. */
@Component
class MailRenderer {
    private final TemplateModel model;
    private final Map<NotificationTemplate, MailTemplate> templates = new ConcurrentHashMap<>();

    MailRenderer(TemplateModel model) {
        this.model = model;
    }

    /** Makes the part of the mail that is the same for all addressees. */
    UnaddressedMail draft(NotificationRequested requested, Supplier<SeatingRecord> seating) {
        var template = templates.computeIfAbsent(requested.template(), MailTemplate::of);
        return new UnaddressedMail(
                requested.notification().toString(), template, model.of(requested, template, seating));
    }
}
