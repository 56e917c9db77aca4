package dev.ross.standalone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the text, HTML and attachments of a mail, part by part; other alternatives are left out. */
final class MailContent {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<ReceivedMail.Attachment> attachments = new ArrayList<>();

    void add(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                add(parts.getBodyPart(i));
            }
        } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            var name = Optional.ofNullable(part.getFileName()).orElse("attachment");
            try (var content = part.getInputStream()) {
                attachments.add(new ReceivedMail.Attachment(name, part.getContentType(), content.readAllBytes()));
            }
        } else if (part.isMimeType("text/html")) {
            html.append(part.getContent());
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent());
        }
    }

    String text() {
        return text.toString();
    }

    String html() {
        return html.toString();
    }

    List<ReceivedMail.Attachment> attachments() {
        return List.copyOf(attachments);
    }
}
