package dev.ross.saga.notification.template;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.Recipient;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders messages as mails, each in the language of its reader. Each template is read once. */
@Component
public class MailRenderer {
    private final TemplateModel model;
    private final CalendarInvitation calendar;
    private final MailLanguages languages;
    private final TemplateEngine engine = new TemplateEngine();

    MailRenderer(TemplateModel model, CalendarInvitation calendar, MailLanguages languages) {
        this.model = model;
        this.calendar = calendar;
        this.languages = languages;
        var files = new ClassLoaderTemplateResolver(MailRenderer.class.getClassLoader());
        files.setPrefix("mail/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setTemplateMode(TemplateMode.HTML);
        engine.setDialect(new SpringStandardDialect());
        engine.setTemplateResolver(files);
        engine.setMessageResolver(new TemplateTexts());
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
        var texts = languages.of(recipient.language());
        var variables = new Context(texts.language(), model.of(requested, seating, addressee, recipient, texts));
        return MailDocument.of(
                engine.process(requested.template().name(), variables),
                calendar.of(requested, recipient, texts.language()));
    }
}
