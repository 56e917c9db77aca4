package dev.ross.platform.keys;

import dev.ross.platform.personal.EnvelopeBroken;
import dev.ross.platform.personal.KeysUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Rewraps data keys under the first master key, in small transactions while nodes run: a node that has both master keys
 * can unwrap a key before and after. After an interruption it continues with the keys that are left.
 */
public final class KeyRewrapping {
    /** Keys in one transaction. */
    static final int BATCH = 200;

    private final DataSource keys;
    private final MasterKeys masters;

    public KeyRewrapping(DataSource keys, MasterKeys masters) {
        this.keys = keys;
        this.masters = masters;
    }

    /**
     * Rewraps as many keys as the limits allow.
     *
     * @throws KeysUnavailable if the database did not answer; committed batches stay rewrapped
     * @throws EnvelopeBroken if a stored key has been changed
     */
    public Rewrapped rewrap(int atMost, Duration within) {
        var end = System.nanoTime() + within.toNanos();
        try (var connection = keys.getConnection()) {
            connection.setAutoCommit(false);
            int done = 0;
            while (done < atMost && System.nanoTime() < end) {
                var batch = batch(connection, Math.min(BATCH, atMost - done));
                connection.commit();
                if (batch == 0) break;
                done += batch;
            }
            return new Rewrapped(masters.wrapping().id(), done, left(connection));
        } catch (SQLException failure) {
            throw new KeysUnavailable(
                    "the keys could not be rewrapped (SQL state " + failure.getSQLState() + ")", failure);
        }
    }

    /** The number of keys that have yet to be rewrapped. */
    public Rewrapped left() {
        return rewrap(0, Duration.ZERO);
    }

    private int batch(Connection connection, int size) throws SQLException {
        for (var old : masters.all().subList(1, masters.all().size())) {
            var rows = rows(connection, old, size);
            if (rows.isEmpty()) continue;
            update(connection, old, rows);
            return rows.size();
        }
        return 0;
    }

    /** Locks the rows, skipping those that another node has locked. */
    private static List<SubjectKeyTable.Row> rows(Connection connection, MasterKey old, int size) throws SQLException {
        try (var select = connection.prepareStatement(
                "select key_id, subject, master_key_id, wrapped"
                        + " from keys.subject_key where wrapped is not null and master_key_id = ? limit ? for update skip locked")) {
            select.setString(1, old.id());
            select.setInt(2, size);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<SubjectKeyTable.Row>();
                while (rows.next()) found.add(SubjectKeyTable.row(rows));
                return found;
            }
        }
    }

    private void update(Connection connection, MasterKey old, List<SubjectKeyTable.Row> rows) throws SQLException {
        try (var update = connection.prepareStatement(
                "update keys.subject_key set wrapped = ?, master_key_id = ? where key_id = ? and wrapped is not null")) {
            for (var row : rows) add(update, old, row);
            update.executeBatch();
        }
    }

    private void add(PreparedStatement update, MasterKey old, SubjectKeyTable.Row row) throws SQLException {
        var wrapped = row.wrapped();
        if (wrapped == null) return;
        update.setBytes(1, masters.wrapping().wrap(old.unwrap(row.id(), row.subject(), wrapped)));
        update.setString(2, masters.wrapping().id());
        update.setString(3, row.id().value());
        update.addBatch();
    }

    private long left(Connection connection) throws SQLException {
        long left = 0;
        for (var old : masters.all().subList(1, masters.all().size())) {
            try (var count = connection.prepareStatement(
                    "select count(*) from keys.subject_key where wrapped is not null and master_key_id = ?")) {
                count.setString(1, old.id());
                try (var row = count.executeQuery()) {
                    row.next();
                    left += row.getLong(1);
                }
            }
        }
        return left;
    }

    /**
     * The progress of rewrapping.
     *
     * @param under the fingerprint of the master key that keys are now wrapped under
     * @param left the number of keys still wrapped under another of the configured master keys
     */
    public record Rewrapped(String under, int done, long left) {}
}
