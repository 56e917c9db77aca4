package dev.ross.saga.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Map;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Sends messages to the mail server, and keeps a connection that worked for the next message. */
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
     * Returns when the server has accepted the message.
     *
     * @throws UndeliverableMail if it will never accept it
     * @throws MailDelayed if it cannot be reached, refuses the login or does not accept it now
     */
    void send(NamedMessage message) {
        var kept = connections.take();
        if (kept.isEmpty() || !isTaken(message, kept.get())) send(message, connect(message));
    }

    /**
     * False if a kept connection failed before the server was given the text: the server may have closed it meanwhile,
     * or accepts no more mails over it. The message is then sent over a new one at once; without its text the server
     * cannot have accepted it.
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
            throw new MailDelayed(new MailAuthenticationException(e));
        } catch (MessagingException | RuntimeException e) {
            throw UndeliverableMail.orWhateverItWas(
                    new MailSendException("Mail server connection failed", e, Map.of(message, e)));
        }
    }

    private void send(NamedMessage message, Transport connection) {
        try {
            message.saveChanges();
            connection.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            throw UndeliverableMail.orWhateverItWas(closed(message, connection, e));
        }
        connections.keep(connection);
    }

    /** As Spring's sender reports it: with a cause if the connection could not be closed in order either. */
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
