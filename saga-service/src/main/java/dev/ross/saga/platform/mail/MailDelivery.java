package dev.ross.saga.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;

/** Sends mails to the mail server, and returns only when it has accepted or refused them. */
public class MailDelivery {
    private final SmtpSender sender;
    private final InternetAddress from;
    private final Clock clock;

    MailDelivery(SmtpSender sender, InternetAddress from, Clock clock) {
        this.sender = sender;
        this.from = from;
        this.clock = clock;
    }

    /**
     * Returns when the server has accepted the mail.
     *
     * @throws UndeliverableMail if it will never take mail for that address
     * @throws MailDelayed if it cannot be reached or does not take it now
     */
    public void send(MailToSend mail) {
        sender.send(messageOf(mail));
    }

    private NamedMessage messageOf(MailToSend mail) {
        try {
            var message = new NamedMessage(sender.session(), "<" + mail.id() + "@" + domain() + ">");
            message.setFrom(from);
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), "UTF-8");
            message.setText(mail.text(), "UTF-8");
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException e) {
            throw new IllegalArgumentException("this mail cannot be written", e);
        }
    }

    private String domain() {
        var address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
