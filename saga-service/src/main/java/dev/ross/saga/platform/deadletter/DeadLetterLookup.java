package dev.ross.saga.platform.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds and lists the dead letters of the processes, for operators and for the retry of a sequence. */
public class DeadLetterLookup {
    private static final String SELECT = """
            SELECT id, worker, sequence, message, kind, type, revision, stream, position, due,
                   coalesce(octet_length(content), 0) AS bytes, error, added_at, tries,
                   (SELECT count(*) FROM dead_letters ahead
                    WHERE ahead.worker = one.worker AND ahead.sequence = one.sequence AND ahead.id < one.id) AS ahead
            FROM dead_letters one\s""";

    private final JdbcClient database;

    DeadLetterLookup(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lists dead letters, oldest first.
     *
     * @param after the last id of the page before
     */
    public List<DeadLetter> list(long after, int limit) {
        return database.sql(SELECT + "WHERE id > ? ORDER BY id LIMIT ?")
                .params(after, limit)
                .query(DeadLetterLookup::deadLetter)
                .list();
    }

    public Optional<DeadLetter> find(long id) {
        return database.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(DeadLetterLookup::deadLetter)
                .optional();
    }

    /** The first dead letter of a sequence, before which no other of it may be done. */
    public Optional<DeadLetter> head(String worker, String sequence) {
        return database.sql(SELECT + "WHERE worker = ? AND sequence = ? ORDER BY id LIMIT 1")
                .params(worker, sequence)
                .query(DeadLetterLookup::deadLetter)
                .optional();
    }

    /** How many dead letters of a sequence wait. */
    public long waitingIn(String worker, String sequence) {
        return database.sql("SELECT count(*) FROM dead_letters WHERE worker = ? AND sequence = ?")
                .params(worker, sequence)
                .query(Long.class)
                .single();
    }

    private static DeadLetter deadLetter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("worker"),
                row.getString("sequence"),
                row.getString("message"),
                DeadLetter.Kind.valueOf(row.getString("kind")),
                row.getString("type"),
                row.getString("revision"),
                row.getString("stream"),
                row.getObject("position", Long.class),
                instant(row.getTimestamp("due")),
                row.getInt("bytes"),
                row.getString("error"),
                row.getTimestamp("added_at").toInstant(),
                row.getInt("tries"),
                row.getLong("ahead"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
