package dev.ross.saga.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/**
 * Arranges the content of a mail in parts: alternatives of text, HTML and, if there is one, the calendar entry, which
 * is attached as a file too, for programs that do not read it as an alternative; and a file that belongs to it.
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
        var files = new ArrayList<MimeBodyPart>();
        if (body.calendar() != null) {
            alternatives.addBodyPart(entry(body.calendar()));
            files.add(file(FILE, "application/ics", body.calendar().content()));
        }
        if (body.attachment() != null)
            files.add(file(
                    body.attachment().name(),
                    body.attachment().type(),
                    body.attachment().content()));
        if (files.isEmpty()) return alternatives;
        var whole = new MimeBodyPart();
        whole.setContent(alternatives);
        var mixed = new MimeMultipart("mixed", whole);
        for (var file : files) mixed.addBodyPart(file);
        return mixed;
    }

    private static MimeBodyPart entry(CalendarPart calendar) throws MessagingException {
        var entry = new MimeBodyPart();
        entry.setText(new String(calendar.content(), StandardCharsets.UTF_8), "UTF-8", "calendar");
        entry.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + calendar.method());
        return entry;
    }

    private static MimeBodyPart file(String name, String type, byte[] content) throws MessagingException {
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        file.setFileName(name);
        file.setDisposition(Part.ATTACHMENT);
        return file;
    }
}
