package dev.ross.saga.notification.template;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.report.RenderWeeklyReport;
import dev.ross.contracts.report.RenderedReport;
import dev.ross.contracts.till.RenderDayReport;
import dev.ross.platform.template.HtmlTemplates;
import dev.ross.platform.template.TextLanguages;
import dev.ross.saga.platform.message.ReportFacts;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Renders messages as mails, each in the language of its reader. */
@Component
public class MailRenderer {
    private final TemplateModel model;
    private final CalendarInvitation calendar;
    private final ReportSource reports;
    private final HtmlTemplates templates = new HtmlTemplates("mail");

    MailRenderer(TemplateModel model, CalendarInvitation calendar, ReportSource reports) {
        this.model = model;
        this.calendar = calendar;
        this.reports = reports;
    }

    TextLanguages languages() {
        return templates.languages();
    }

    /** Makes the mail that is still to be addressed. The seating is read when it is needed, and at most once each time. */
    public UnaddressedMail draft(NotificationRequested requested, Supplier<SeatingRecord> seating) {
        return new UnaddressedMail(requested, seating, this);
    }

    /** The address by which the reader has no more such mails; empty for a necessary one. */
    Optional<URI> unsubscribeAddress(NotificationRequested requested, Addressee addressee) {
        return model.unsubscribeAddress(requested, addressee);
    }

    MailDocument document(
            NotificationRequested requested,
            Supplier<SeatingRecord> seating,
            Addressee addressee,
            Recipient recipient) {
        var texts = languages().of(recipient.language());
        var variables = model.of(requested, seating, addressee, recipient, texts);
        var report = report(requested, texts.language());
        report.ifPresent(rendered -> variables.put("report", ReportFragment.of(rendered)));
        return MailDocument.of(
                templates.render(requested.template().name(), texts, variables),
                calendar.of(requested, addressee, recipient, texts.language()),
                report);
    }

    private Optional<RenderedReport> report(NotificationRequested requested, Locale language) {
        var restaurant = requested.notification().restaurant();
        return switch (requested.template()) {
            case WEEKLY_REPORT -> {
                var week = ReportFacts.of(requested.facts()).week();
                yield Optional.of(reports.render(new RenderWeeklyReport(restaurant, week, language.toLanguageTag())));
            }
            case DAY_REPORT -> {
                var day = LocalDate.parse(String.valueOf(requested.facts().get("day")));
                yield Optional.of(reports.render(new RenderDayReport(restaurant, day)));
            }
            default -> Optional.empty();
        };
    }
}
