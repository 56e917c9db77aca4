package dev.ross.saga.platform.mail;

import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to a mail server that is a function, and fails for its replies as for those of a real one. */
public final class MailHandover extends MailDelivery {
    private final Function<MailToSend, Reply> server;

    public MailHandover(Function<MailToSend, Reply> server, Clock clock) {
        super(
                new SmtpSender(new SmtpConnector(new JavaMailSenderImpl()), new SmtpConnections()),
                new InternetAddress(),
                clock);
        this.server = server;
    }

    @Override
    public void send(MailToSend mail) {
        switch (server.apply(mail)) {
            case ACCEPTED -> {}
            case AWAY ->
                throw UndeliverableMail.orWhateverItWas(
                        new MailSendException("Mail server connection failed", new ConnectException(), Map.of()));
            case TRY_LATER -> throw refusal(mail, 450);
            case NO_SUCH_ADDRESS -> throw refusal(mail, 550);
        }
    }

    private static RuntimeException refusal(MailToSend mail, int code) {
        var address = new InternetAddress();
        address.setAddress(mail.to());
        Exception refused = new SMTPAddressFailedException(address, "RCPT TO:", code, code + " not this one");
        return UndeliverableMail.orWhateverItWas(new MailSendException(Map.<Object, Exception>of(mail.id(), refused)));
    }

    /** What the server says of a mail. */
    public enum Reply {
        ACCEPTED,
        /** There is no connection. */
        AWAY,
        /** Greylisted. */
        TRY_LATER,
        /** Refused for good. */
        NO_SUCH_ADDRESS
    }
}
