package dev.ross.saga.notification.template;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.Recipient;
import dev.ross.platform.template.HtmlTemplates;
import dev.ross.platform.template.TextLanguages;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Renders messages as mails, each in the language of its reader. */
@Component
public class MailRenderer {
    private final TemplateModel model;
    private final CalendarInvitation calendar;
    private final HtmlTemplates templates = new HtmlTemplates("mail");

    MailRenderer(TemplateModel model, CalendarInvitation calendar) {
        this.model = model;
        this.calendar = calendar;
    }

    TextLanguages languages() {
        return templates.languages();
    }

    /** Makes the mail that is still to be addressed. The seating is read when it is needed, and at most once each time. */
    public UnaddressedMail draft(NotificationRequested requested, Supplier<SeatingRecord> seating) {
        return new UnaddressedMail(requested, seating, this);
    }

    MailDocument document(
            NotificationRequested requested,
            Supplier<SeatingRecord> seating,
            Addressee addressee,
            Recipient recipient) {
        var texts = languages().of(recipient.language());
        var variables = model.of(requested, seating, addressee, recipient, texts);
        return MailDocument.of(
                templates.render(requested.template().name(), texts, variables),
                calendar.of(requested, recipient, texts.language()));
    }
}
