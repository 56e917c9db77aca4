package dev.ross.saga.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
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
            message.setFrom(sender(mail.origin().name()));
            var replyTo = mail.origin().replyTo();
            if (replyTo != null) message.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo, true)});
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), "UTF-8");
            message.setContent(MimeContent.of(mail.body()));
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.unsubscribe() != null) offerUnsubscription(message, mail.unsubscribe());
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("this mail cannot be written", e);
        }
    }

    /** By RFC 2369, and with one click by RFC 8058, which requires HTTPS. */
    private static void offerUnsubscription(NamedMessage message, URI address) throws MessagingException {
        message.setHeader("List-Unsubscribe", "<" + address + ">");
        if ("https".equals(address.getScheme()))
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private InternetAddress sender(String name) throws UnsupportedEncodingException {
        if (name.isEmpty()) return from;
        var installation = from.getPersonal();
        return new InternetAddress(
                from.getAddress(), installation == null ? name : name + " via " + installation, "UTF-8");
    }

    private String domain() {
        var address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
