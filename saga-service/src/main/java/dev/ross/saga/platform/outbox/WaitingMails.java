package dev.ross.saga.platform.outbox;

import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings forward the mails that wait for their next try, as soon as the mail server accepts a mail after it was away:
 * by then their pauses are minutes long. One statement for each time that the server comes back, and at most one in ten
 * seconds on each node.
 */
@Component
public class WaitingMails {
    private static final Logger log = LoggerFactory.getLogger(WaitingMails.class);
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(10);

    private final JdbcClient database;
    private boolean isAway;
    private boolean wasEverBroughtForward;
    private long broughtForwardAt;

    WaitingMails(@Qualifier("sagaDataSource") DataSource sagas) {
        this.database = JdbcClient.create(sagas);
    }

    /** There was no connection to the mail server. */
    public synchronized void serverFailed() {
        isAway = true;
    }

    /** The mail server has accepted a mail. */
    public void serverAccepted() {
        if (!isToBeBroughtForward()) return;
        try {
            int mails = bringForward();
            if (mails > 0) log.info("the mail server is back, {} mails that wait are tried again", mails);
        } catch (DataAccessException away) {
            serverFailed(); // the next mail that is accepted tries again
        }
    }

    /** Brings all of them forward, and returns how many they are. */
    int bringForward() {
        return database.sql("""
                        UPDATE tasks_of_mail
                        SET execution_time = least(execution_time, now() + random() * interval '5 seconds'),
                          consecutive_failures = 0
                        WHERE NOT picked AND consecutive_failures > 0""").update();
    }

    /** Nanoseconds that have passed since some moment, whatever the clock says. */
    long nanoTime() {
        return System.nanoTime();
    }

    private synchronized boolean isToBeBroughtForward() {
        if (!isAway) return false;
        var now = nanoTime();
        if (wasEverBroughtForward && now - broughtForwardAt < AT_MOST_EVERY.toNanos()) return false;
        isAway = false;
        wasEverBroughtForward = true;
        broughtForwardAt = now;
        return true;
    }
}
