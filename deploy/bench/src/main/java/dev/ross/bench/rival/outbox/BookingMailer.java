package dev.ross.bench.rival.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends mails as plain text. */
@Component
class BookingMailer {
    private static final String DOMAIN = "localhost.test";

    static {
        // without this, the library searches all jars of the class path for the provider, for each part of a mail
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final JavaMailSender server;
    private final Clock clock;

    BookingMailer(JavaMailSender server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * Sends all over one connection.
     *
     * @return the entries that the server did not accept
     */
    Set<Long> send(List<OutboxEntry> entries) {
        Map<Object, Long> ids = new HashMap<>();
        var messages = new MimeMessage[entries.size()];
        for (int index = 0; index < messages.length; index++) {
            messages[index] = message(entries.get(index));
            ids.put(messages[index], entries.get(index).id());
        }
        try {
            server.send(messages);
            return Set.of();
        } catch (MailSendException e) {
            return e.getFailedMessages().keySet().stream().map(ids::get).collect(Collectors.toSet());
        }
    }

    private MimeMessage message(OutboxEntry entry) {
        try {
            var mail = entry.mail();
            var message = server.createMimeMessage();
            message.setFrom(new InternetAddress("bookings@" + DOMAIN));
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.recipient()));
            message.setSubject(mail.subject(), "UTF-8");
            message.setText(mail.body(), "UTF-8");
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", "<outbox-" + entry.id() + "@" + DOMAIN + ">"); // the same when sent again
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException e) {
            throw new IllegalArgumentException("this mail cannot be written", e);
        }
    }
}
