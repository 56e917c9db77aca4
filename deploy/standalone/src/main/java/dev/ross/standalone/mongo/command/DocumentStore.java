package dev.ross.standalone.mongo.command;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ross.platform.jdbc.QueuedConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;

/**
 * Keeps collections of documents as tables of a PostgreSQL. A write command is one transaction, and commits do not wait
 * for the disk: after a crash the tables hold all that had been committed up to some moment, in the order of the
 * commits.
 */
public final class DocumentStore implements AutoCloseable {
    /** The number of concurrent commands; others are queued, so that readers are not behind one slow writer. */
    private static final int CONNECTIONS = 8;

    private static final int LONGEST_NAME = 63;
    private static final int TRIES = 3;

    /**
     * Nested loops only: a write names its rows by key, and a plan that reads the whole table for them is never good.
     */
    private static final String SESSION = "-c synchronous_commit=off -c lock_timeout=5s -c statement_timeout=30s"
            + " -c enable_hashjoin=off -c enable_mergejoin=off -c enable_seqscan=off -c jit=off";

    private final HikariDataSource connections;
    private final QueuedConnections queue;
    private final Map<String, DocumentTable> tables = new ConcurrentHashMap<>();

    public DocumentStore(String url, String user, String password) {
        var config = new HikariConfig();
        config.setPoolName("documents");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("options", SESSION);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        connections = new HikariDataSource(config);
        queue = new QueuedConnections(
                connections::getConnection, CONNECTIONS, Duration.ofMillis(config.getConnectionTimeout()));
        with(connection -> load(connection));
    }

    /** Runs one statement, or several independent ones. */
    <T> T with(Work<T> work) {
        return onConnection(connection -> work.on(connection));
    }

    /** Runs one transaction. It is tried again after a deadlock. */
    <T> T inTransaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return onConnection(connection -> {
                    connection.setAutoCommit(false);
                    try {
                        var result = work.on(connection);
                        connection.commit();
                        return result;
                    } catch (SQLException | RuntimeException e) {
                        connection.rollback();
                        throw e;
                    } finally {
                        connection.setAutoCommit(true);
                    }
                });
            } catch (Deadlocked e) {
                if (attempt == TRIES) throw e;
            }
        }
    }

    private <T> T onConnection(Work<T> work) {
        try (var connection = queue.open()) {
            return work.on(connection);
        } catch (SQLTransientConnectionException e) {
            throw new MongoCommandException(
                    MongoCommandException.UNKNOWN, "UnknownError", "The embedded document store is busy or away.");
        } catch (SQLException e) {
            if ("40P01".equals(e.getSQLState())) throw new Deadlocked();
            if ("42P01".equals(e.getSQLState())) throw new TableGone();
            throw new MongoCommandException(
                    MongoCommandException.UNKNOWN,
                    "UnknownError",
                    "The embedded document store failed with SQLSTATE " + e.getSQLState() + ".");
        }
    }

    private int load(Connection connection) throws SQLException {
        var sql = "SELECT table_name, column_name FROM information_schema.columns"
                + " WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position";
        Map<String, List<List<String>>> found = new TreeMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var uniques = found.computeIfAbsent(rows.getString(1), name -> new ArrayList<>());
                var column = rows.getString(2);
                if (column.startsWith(DocumentTable.UNIQUE))
                    uniques.add(List.of(
                            column.substring(DocumentTable.UNIQUE.length()).split(",")));
            }
        }
        found.forEach((name, uniques) -> tables.put(name, new DocumentTable(name, uniques)));
        return found.size();
    }

    public List<String> names() {
        return tables.keySet().stream().sorted().toList();
    }

    /** Returns the table of a collection, or empty if nothing was ever written to it. */
    Optional<DocumentTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Waits until a concurrent drop of the table has ended. */
    void awaitDropped(String name) {
        tables.computeIfPresent(name, (same, table) -> table);
    }

    DocumentTable tableToWrite(String name) {
        return tables.computeIfAbsent(name, this::create);
    }

    private DocumentTable create(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !name.matches("[\\x21-\\x7e&&[^$\"]]+"))
            throw MongoCommandException.badValue("This is no name of a collection here: " + name);
        var table = new DocumentTable(name, List.of());
        with(connection -> execute(
                connection,
                "CREATE TABLE " + table.table() + " (id bytea PRIMARY KEY, document bytea NOT NULL,"
                        + " position bigint, write bytea) WITH (fillfactor = 70,"
                        + " autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_cost_delay = 0)"));
        return table;
    }

    void unique(String name, List<String> members) {
        tableToWrite(name);
        tables.computeIfPresent(name, (same, table) -> {
            if (table.uniques().contains(members)) return table;
            var column = DocumentTable.column(members);
            if (column.length() > LONGEST_NAME || column.contains("\""))
                throw MongoCommandException.unsupported("an index of such long names");
            var uniques = new ArrayList<>(table.uniques());
            uniques.add(members);
            var after = new DocumentTable(name, uniques);
            inTransaction(connection -> {
                var quoted = DocumentTable.quoted(column);
                execute(connection, "ALTER TABLE " + table.table() + " ADD COLUMN " + quoted + " bytea");
                List<DocumentTable.Row> rows = new ArrayList<>();
                table.read(connection, new DocumentFilter(new BsonDocument()), null, false, rows::add);
                for (var row : rows) after.replace(connection, row.key(), row.content());
                return execute(connection, "ALTER TABLE " + table.table() + " ADD UNIQUE (" + quoted + ")");
            });
            return after;
        });
    }

    public void drop(String name) {
        tables.computeIfPresent(name, (same, table) -> {
            with(connection -> execute(connection, "DROP TABLE " + table.table()));
            return null;
        });
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    /** Work on one connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Thrown when the table was dropped between being found and being used. */
    static final class TableGone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class Deadlocked extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
