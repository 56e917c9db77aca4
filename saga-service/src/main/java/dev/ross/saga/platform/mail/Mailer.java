package dev.ross.saga.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to the mail server, and does not come back before it took them or said no. */
public class Mailer {
    private final JavaMailSender server;
    private final InternetAddress from;
    private final Clock clock;

    Mailer(JavaMailSender server, InternetAddress from, Clock clock) {
        this.server = server;
        this.from = from;
        this.clock = clock;
    }

    /**
     * Comes back when the server has taken the letter.
     *
     * @throws Undeliverable if it will never take mail for that address
     * @throws MailDelayed if it cannot be reached or does not take it now
     */
    public void send(Letter letter) {
        try {
            server.send(written(letter));
        } catch (MailSendException e) {
            throw Undeliverable.orWhateverItWas(e);
        }
    }

    private MimeMessage written(Letter letter) {
        try {
            var message = new NamedMessage(server.createMimeMessage(), "<" + letter.id() + "@" + domain() + ">");
            message.setFrom(from);
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
            message.setSubject(letter.subject(), "UTF-8");
            message.setText(letter.text(), "UTF-8");
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException e) {
            throw new IllegalArgumentException("this letter cannot be written", e);
        }
    }

    private String domain() {
        var address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
