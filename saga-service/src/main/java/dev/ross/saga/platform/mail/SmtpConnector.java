package dev.ross.saga.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Connects to the mail server as Spring's mail sender would, with its settings {@code spring.mail.*}. */
final class SmtpConnector {
    private final JavaMailSenderImpl settings;

    SmtpConnector(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    /** The one session of all mails, which has the properties of timeouts, authentication and encryption. */
    Session session() {
        return settings.getSession();
    }

    Transport connect() throws MessagingException {
        var connection = session().getTransport(protocol());
        connection.connect(
                settings.getHost(), settings.getPort(), given(settings.getUsername()), given(settings.getPassword()));
        return connection;
    }

    private String protocol() {
        if (settings.getProtocol() != null) return settings.getProtocol();
        var ofSession = session().getProperty("mail.transport.protocol");
        return ofSession == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : ofSession;
    }

    /** An environment variable that is set and empty counts as absent. */
    private static @Nullable String given(@Nullable String setting) {
        return "".equals(setting) ? null : setting;
    }
}
