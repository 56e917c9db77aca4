package dev.ross.saga.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Map;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Sends messages to the mail server, and keeps a connection that took one for the next. */
final class SmtpSender {
    private final SmtpConnector connector;
    private final SmtpConnections connections;

    SmtpSender(SmtpConnector connector, SmtpConnections connections) {
        this.connector = connector;
        this.connections = connections;
    }

    Session session() {
        return connector.session();
    }

    /**
     * Comes back when the server has taken the message.
     *
     * @throws Undeliverable if it will never take it
     * @throws MailDelayed if it cannot be reached or does not take it now
     * @throws MailAuthenticationException if it does not let us in
     */
    void send(NamedMessage message) {
        var kept = connections.take();
        if (kept.isEmpty() || !isTaken(message, kept.get())) send(message, connect(message));
    }

    /**
     * Not taken is what a kept connection failed before it was given the text: the server may have closed it meanwhile, or
     * takes no more mails over it. It is sent over a new one at once; without its text the server cannot have taken it.
     */
    private boolean isTaken(NamedMessage message, Transport kept) {
        try {
            send(message, kept);
            return true;
        } catch (MailDelayed e) {
            if (message.isTextGiven()) throw e;
            return false;
        }
    }

    private Transport connect(NamedMessage message) {
        try {
            return connector.connect();
        } catch (AuthenticationFailedException e) {
            throw new MailAuthenticationException(e);
        } catch (MessagingException | RuntimeException e) {
            throw Undeliverable.orWhateverItWas(
                    new MailSendException("Mail server connection failed", e, Map.of(message, e)));
        }
    }

    private void send(NamedMessage message, Transport connection) {
        try {
            message.saveChanges();
            connection.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            throw Undeliverable.orWhateverItWas(closed(message, connection, e));
        }
        connections.keep(connection);
    }

    /** As Spring's sender tells it: with a cause if the connection could not be closed in order either. */
    private static MailSendException closed(NamedMessage message, Transport connection, Exception failure) {
        try {
            connection.close();
            return new MailSendException(Map.of(message, failure));
        } catch (MessagingException | RuntimeException e) {
            return new MailSendException(
                    "Failed to close server connection after message failures", e, Map.of(message, failure));
        }
    }
}
