package dev.ross.saga.platform.mail;

import org.springframework.mail.MailSendException;

/** The server did not take a mail now; the same mail may be taken later. */
public final class MailDelayed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean concernsAll;

    MailDelayed(MailSendException failure) {
        super(null, failure, false, false);
        // the library gives a cause to failures of the connection only
        this.concernsAll = failure.getCause() != null;
    }

    /** Whether other mails would not be taken either, since there is no connection to the server. */
    public boolean concernsAll() {
        return concernsAll;
    }
}
