package dev.ross.saga.platform.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads reports on the delivery of a mail (RFC 3464): those that say that it failed for good, and that contain at least
 * the headers of the mail. Nothing in a report is trusted.
 */
final class DeliveryReport {
    /** A report has three parts. */
    private static final int MOST_PARTS = 10;

    private static final int MOST_BYTES = 100_000;
    private static final int MOST_RECIPIENTS = 10;
    private static final Pattern MESSAGE_ID = Pattern.compile("<([A-Za-z0-9._~-]{1,250})@([^@>\\s]{1,250})>");
    private static final Pattern FOR_GOOD = Pattern.compile("5\\.\\d{1,3}\\.\\d{1,3}");

    private DeliveryReport() {}

    /**
     * The mail that came back; empty if this is no such report.
     *
     * @param domain of the Message-IDs of this installation
     */
    static Optional<BouncedMail> bounced(Part message, String domain) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts))
            return Optional.empty();
        var status = Optional.<String>empty();
        var id = Optional.<String>empty();
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) status = statusOf(part);
            else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers"))
                id = idOf(part, domain);
        }
        return status.isPresent() && id.isPresent()
                ? Optional.of(new BouncedMail(id.get(), status.get()))
                : Optional.empty();
    }

    /** The status of the first recipient for whom it failed for good; the first group of fields is about the report. */
    private static Optional<String> statusOf(BodyPart part) throws MessagingException, IOException {
        try (var text = limited(part)) {
            for (int group = 0; group <= MOST_RECIPIENTS && text.available() > 0; group++) {
                var fields = new InternetHeaders(text);
                var action = fields.getHeader("Action", ",");
                var status = fields.getHeader("Status", ",");
                if (action != null
                        && status != null
                        && action.strip().equalsIgnoreCase("failed")
                        && FOR_GOOD.matcher(firstWord(status)).matches()) return Optional.of(firstWord(status));
            }
            return Optional.empty();
        }
    }

    private static Optional<String> idOf(BodyPart part, String domain) throws MessagingException, IOException {
        try (var text = limited(part)) {
            var header = new InternetHeaders(text).getHeader("Message-ID", ",");
            if (header == null) return Optional.empty();
            var id = MESSAGE_ID.matcher(header.strip());
            return id.matches() && id.group(2).equalsIgnoreCase(domain) ? Optional.of(id.group(1)) : Optional.empty();
        }
    }

    private static ByteArrayInputStream limited(BodyPart part) throws MessagingException, IOException {
        try (var whole = part.getInputStream()) {
            return new ByteArrayInputStream(whole.readNBytes(MOST_BYTES));
        }
    }

    private static String firstWord(String text) {
        return text.strip().split("\\s", 2)[0];
    }
}
