package dev.ross.saga.notification.template;

import dev.ross.contracts.report.RenderedReport;
import dev.ross.platform.template.InlineStyles;
import dev.ross.saga.platform.mail.CalendarPart;
import dev.ross.saga.platform.mail.MailAttachment;
import dev.ross.saga.platform.mail.MailBody;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A rendered mail: its subject is the title of the HTML, its plain text is derived from it. */
record MailDocument(Document html, Optional<CalendarPart> calendar, Optional<RenderedReport> report) {
    static MailDocument of(String rendered, Optional<CalendarPart> calendar, Optional<RenderedReport> report) {
        var document = Jsoup.parse(rendered);
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        InlineStyles.apply(document);
        return new MailDocument(document, calendar, report);
    }

    String subject() {
        return html.title();
    }

    MailSummary summary() {
        var button = html.selectFirst("main a.button");
        return new MailSummary(subject(), html.select("main h1").text(), button == null ? null : button.attr("href"));
    }

    MailBody body() {
        var text = report.map(RenderedReport::text).orElse("") + TextAlternative.of(html);
        var attachment = report.map(file -> new MailAttachment(file.fileName(), "application/pdf", file.pdf()));
        return new MailBody(text, html.outerHtml(), calendar.orElse(null), attachment.orElse(null));
    }
}
