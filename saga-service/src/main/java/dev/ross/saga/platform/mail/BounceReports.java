package dev.ross.saga.platform.mail;

import jakarta.mail.MessagingException;

/** A source of reports on mails that came back. */
public interface BounceReports {
    /**
     * Hands over the reports that have come in since the last time, a limited number of them. One whose handler fails is
     * handed over again the next time.
     *
     * @throws MessagingException if the source cannot be reached
     */
    void handOver(Handler handler) throws MessagingException;

    /** Handles one report. */
    interface Handler {
        void handle(BouncedMail mail) throws Exception;
    }
}
