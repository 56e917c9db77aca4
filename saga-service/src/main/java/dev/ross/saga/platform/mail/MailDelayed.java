package dev.ross.saga.platform.mail;

import dev.ross.contracts.notification.DelayCause;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** The server did not take a mail now; the same mail may be taken later. */
public final class MailDelayed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DelayCause reason;

    MailDelayed(MailSendException failure) {
        super(null, failure, false, false);
        // the library gives a cause to failures of the connection only
        this.reason = failure.getCause() == null ? DelayCause.TRY_LATER : DelayCause.SERVER_AWAY;
    }

    MailDelayed(MailAuthenticationException failure) {
        super(null, failure, false, false);
        this.reason = DelayCause.LOGIN_REFUSED;
    }

    public DelayCause reason() {
        return reason;
    }

    /** Whether other mails would not be taken either, since there is no connection to the server. */
    public boolean concernsAll() {
        return reason != DelayCause.TRY_LATER;
    }
}
