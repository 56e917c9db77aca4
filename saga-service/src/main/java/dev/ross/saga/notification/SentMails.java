package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records which mails the mail server took, until the message's own record says so, and counts them by scope and day. Rows are
 * kept for two days, at most one for each mail.
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

    /** The addressees whose mail of this message was taken. */
    Set<String> of(NotificationId notification) {
        return database.sql("SELECT addressee FROM sent_mail WHERE notification = ?")
                .param(notification.toString())
                .query(String.class)
                .set();
    }

    /** Whether one of the scopes has had its mails of today. Mails that are being sent just now do not count yet. */
    boolean areExhausted(List<MailScope> scopes) {
        var keys = scopes.stream().map(MailScope::key).toArray(String[]::new);
        var limits = scopes.stream().map(MailScope::limit).toArray(Integer[]::new);
        return database.sql("""
                        SELECT EXISTS (SELECT FROM mail_count JOIN unnest(?, ?) AS bound (scope, mails) USING (scope)
                        WHERE day = ? AND mail_count.mails >= bound.mails)""")
                .params(keys, limits, today())
                .query(Boolean.class)
                .single();
    }

    /** The mail server took this one. */
    void add(NotificationId notification, String addressee, List<MailScope> scopes) {
        prune();
        var keys = scopes.stream().map(MailScope::key).sorted().toArray(String[]::new); // locked in one order
        database.sql("""
                        WITH mail AS (
                          INSERT INTO sent_mail (notification, addressee, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                        )
                        INSERT INTO mail_count (scope, day, mails) SELECT scope, ?, 1 FROM unnest(?) AS scope
                        ON CONFLICT (scope, day) DO UPDATE SET mails = mail_count.mails + 1""")
                .params(notification.toString(), addressee, today(), today(), keys)
                .update();
    }

    /** Once a day on each node. */
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
