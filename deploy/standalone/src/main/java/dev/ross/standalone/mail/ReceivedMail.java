package dev.ross.standalone.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One received mail, decoded for display. */
record ReceivedMail(
        String to,
        String from,
        String subject,
        Instant sentAt,
        String text,
        String html,
        List<Attachment> attachments) {
    record Attachment(String name, String contentType, byte[] content) {}

    static ReceivedMail read(MimeMessage message) {
        try {
            var content = new MailContent();
            content.add(message);
            var sent = Optional.ofNullable(message.getSentDate())
                    .orElseGet(() -> new java.util.Date(0))
                    .toInstant();
            return new ReceivedMail(
                    names(message.getAllRecipients()),
                    names(message.getFrom()),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    sent,
                    content.text(),
                    content.html(),
                    content.attachments());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String names(Address @org.jspecify.annotations.Nullable [] addresses) {
        if (addresses == null) {
            return "";
        }
        return Arrays.stream(addresses)
                .map(address -> address instanceof InternetAddress mailbox ? mailbox.getAddress() : address.toString())
                .collect(Collectors.joining(", "));
    }
}
