package dev.ross.saga.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/**
 * Arranges the content of a mail in parts: alternatives of text, HTML and, if there is one, the calendar entry, which
 * is attached as a file too, for programs that do not read it as an alternative.
 */
final class MimeContent {
    private static final String FILE = "seating.ics";

    private MimeContent() {}

    static MimeMultipart of(MailBody body) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(body.text(), "UTF-8");
        var html = new MimeBodyPart();
        html.setText(body.html(), "UTF-8", "html");
        var alternatives = new MimeMultipart("alternative", text, html);
        var calendar = body.calendar();
        if (calendar == null) return alternatives;
        alternatives.addBodyPart(entry(calendar));
        var whole = new MimeBodyPart();
        whole.setContent(alternatives);
        return new MimeMultipart("mixed", whole, file(calendar));
    }

    private static MimeBodyPart entry(CalendarPart calendar) throws MessagingException {
        var entry = new MimeBodyPart();
        entry.setText(new String(calendar.content(), StandardCharsets.UTF_8), "UTF-8", "calendar");
        entry.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + calendar.method());
        return entry;
    }

    private static MimeBodyPart file(CalendarPart calendar) throws MessagingException {
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.content(), "application/ics")));
        file.setFileName(FILE);
        file.setDisposition(Part.ATTACHMENT);
        return file;
    }
}
