package dev.ross.bench.rival.outbox;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores mails from the transaction that causes them until the mail server has accepted them. */
@Repository
public class MailOutbox {
    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    MailOutbox(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public void add(List<OutgoingMail> mails) {
        batches.batchUpdate(
                "INSERT INTO outbox (recipient, subject, body) VALUES (?, ?, ?)",
                mails.stream()
                        .map(mail -> new Object[] {mail.recipient(), mail.subject(), mail.body()})
                        .toList());
    }

    /** Reads the oldest due mails, and locks them against other readers until the end of the transaction. */
    List<OutboxEntry> lock(int atMost) {
        return jdbc.sql("""
                SELECT id, recipient, subject, body FROM outbox WHERE next_attempt_at <= now()
                ORDER BY id LIMIT :atMost FOR UPDATE SKIP LOCKED""")
                .param("atMost", atMost)
                .query((row, number) -> new OutboxEntry(
                        row.getLong("id"),
                        new OutgoingMail(row.getString("recipient"), row.getString("subject"), row.getString("body"))))
                .list();
    }

    void delete(Collection<Long> ids) {
        jdbc.sql("DELETE FROM outbox WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Makes them due again in a second, behind those that have not been tried. */
    void postpone(Collection<Long> ids) {
        jdbc.sql("UPDATE outbox SET next_attempt_at = now() + INTERVAL '1 second' WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Whether the mail server has accepted all mails. */
    public boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM outbox)")
                .query(Boolean.class)
                .single();
    }
}
