package dev.ross.saga.notification.template;

import dev.ross.saga.platform.mail.CalendarPart;
import dev.ross.saga.platform.mail.MailBody;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A rendered mail: its subject is the title of the HTML, its plain text is derived from it. */
record MailDocument(Document html, Optional<CalendarPart> calendar) {
    static MailDocument of(String rendered, Optional<CalendarPart> calendar) {
        var document = Jsoup.parse(rendered);
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        InlineStyles.apply(document);
        return new MailDocument(document, calendar);
    }

    String subject() {
        return html.title();
    }

    MailBody body() {
        return new MailBody(TextAlternative.of(html), html.outerHtml(), calendar.orElse(null));
    }
}
