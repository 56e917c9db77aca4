package dev.ross.platform.keys;

import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.KeyId;
import dev.ross.platform.personal.KeysUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code keys.subject_key}: one permanent row for each person, without a key once the person is erased. */
record SubjectKeyTable(DataSource keys) {

    private static final String COLUMNS = "key_id, subject, master_key_id, wrapped";

    /** A row; without a wrapped key it is a tombstone. */
    @SuppressWarnings("ArrayRecordComponent") // rows are never compared
    record Row(KeyId id, Subject subject, String masterKey, byte @Nullable [] wrapped) {}

    Optional<Row> find(Subject subject) {
        return call("select " + COLUMNS + " from keys.subject_key where subject = ?", subject.value());
    }

    Optional<Row> find(KeyId id) {
        return call("select " + COLUMNS + " from keys.subject_key where key_id = ?", id.value());
    }

    /** The rows of these ids that exist, in one query. */
    List<Row> find(Collection<KeyId> ids) {
        try (var connection = connect();
                var statement = connection.prepareStatement(
                        "select " + COLUMNS + " from keys.subject_key where key_id = any(?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", ids.stream().map(KeyId::value).toArray()));
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Row>();
                while (rows.next()) found.add(row(rows));
                return found;
            }
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    /** Inserts the row, or returns the one that another caller, on whichever node, inserted first. */
    Row insertUnlessThere(Row row) {
        return call(
                        "insert into keys.subject_key (" + COLUMNS + ") values (?, ?, ?, ?)"
                                + " on conflict (subject) do nothing returning " + COLUMNS,
                        row.id().value(),
                        row.subject().value(),
                        row.masterKey(),
                        row.wrapped())
                .or(() -> find(row.subject()))
                .orElseThrow(() -> new IllegalStateException("a key was neither new nor there: " + row.id()));
    }

    /** Writes a tombstone, even if there was no key yet, and returns its id. */
    KeyId destroy(Subject subject, KeyId idIfThereIsNone, String masterKey) {
        call(
                "insert into keys.subject_key (key_id, subject, master_key_id, destroyed_at) values (?, ?, ?, now())"
                        + " on conflict (subject) do update set wrapped = null, destroyed_at = now()"
                        + " where subject_key.destroyed_at is null returning " + COLUMNS,
                idIfThereIsNone.value(),
                subject.value(),
                masterKey);
        return find(subject)
                .map(Row::id)
                .orElseThrow(() -> new IllegalStateException("a key was destroyed but left no tombstone"));
    }

    private Optional<Row> call(String sql, @Nullable Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            return first(statement, parameters);
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    private static KeysUnavailable unavailable(SQLException failure) {
        return new KeysUnavailable("the key store did not answer (SQL state " + failure.getSQLState() + ")", failure);
    }

    /** Uses auto-commit: a key must outlive the work that it was created for, even if that is rolled back. */
    private Connection connect() throws SQLException {
        var connection = keys.getConnection();
        connection.setAutoCommit(true);
        return connection;
    }

    private static Optional<Row> first(PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(row(rows)) : Optional.empty();
        }
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(new KeyId(row.getString(1)), new Subject(row.getString(2)), row.getString(3), row.getBytes(4));
    }
}
