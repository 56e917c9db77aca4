package dev.ross.saga.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records which mails the mail server accepted, until the message's own events say so, and counts them by scope and
 * day. Rows are kept for two days, at most one for each mail.
 */
@Component
class SentMails {
    private static final int DAYS_KEPT = 2;

    private final JdbcClient database;
    private final Clock clock;
    private final AtomicReference<LocalDate> pruned = new AtomicReference<>(LocalDate.EPOCH);

    SentMails(@Qualifier("sagaDataSource") DataSource sagas, Clock clock) {
        this.database = JdbcClient.create(sagas);
        this.clock = clock;
    }

    /**
     * Reads which mails of one sending of a message were accepted, and today's mails in these scopes. Mails of other messages that are
     * being sent just now do not count yet.
     */
    MailTally tallyOf(MailAttempt attempt, Collection<MailScope> scopes) {
        var keys = scopes.stream().map(MailScope::key).toArray(String[]::new);
        var rows = database.sql("""
                        SELECT addressee AS name, NULL AS mails FROM sent_mail WHERE notification = ?
                        UNION ALL SELECT scope, mails FROM mail_count WHERE day = ? AND scope = ANY (?)""")
                .params(attempt.toString(), today(), keys)
                .query()
                .listOfRows();
        return MailTally.of(rows);
    }

    /** Records a mail that the mail server accepted. */
    void add(MailAttempt attempt, String addressee, List<MailScope> scopes) {
        prune();
        var keys = scopes.stream().map(MailScope::key).sorted().toArray(String[]::new); // locked in one order
        database.sql("""
                        WITH mail AS (
                          INSERT INTO sent_mail (notification, addressee, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                        )
                        INSERT INTO mail_count (scope, day, mails) SELECT scope, ?, 1 FROM unnest(?) AS scope
                        ON CONFLICT (scope, day) DO UPDATE SET mails = mail_count.mails + 1""")
                .params(attempt.toString(), addressee, today(), today(), keys)
                .update();
    }

    /** Deletes old rows, once a day on each node. */
    private void prune() {
        var today = today();
        if (pruned.getAndSet(today).equals(today)) return;
        for (var table : List.of("sent_mail", "mail_count"))
            database.sql("DELETE FROM " + table + " WHERE day < ?")
                    .param(today.minusDays(DAYS_KEPT - 1L))
                    .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
