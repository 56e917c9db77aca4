package dev.ross.saga.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;

/** Hands letters to the mail server, and does not come back before it took them or said no. */
public class Mailer {
    private final SmtpSender sender;
    private final InternetAddress from;
    private final Clock clock;

    Mailer(SmtpSender sender, InternetAddress from, Clock clock) {
        this.sender = sender;
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
        sender.send(written(letter));
    }

    private NamedMessage written(Letter letter) {
        try {
            var message = new NamedMessage(sender.session(), "<" + letter.id() + "@" + domain() + ">");
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
