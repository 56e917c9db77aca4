package dev.ross.standalone.mongo.table;

import dev.ross.standalone.mongo.document.DocumentFilter;
import dev.ross.standalone.mongo.document.MongoCommandException;
import java.sql.Connection;
import java.sql.SQLException;
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
    private static final int LONGEST_NAME = 63;

    private final DocumentConnections connections;
    private final Map<String, DocumentTable> tables = new ConcurrentHashMap<>();

    public DocumentStore(String url, String user, String password) {
        connections = new DocumentConnections(url, user, password);
        with(connection -> load(connection));
    }

    /** Runs one statement, or several independent ones. */
    public <T> T with(DocumentWork<T> work) {
        return connections.with(work);
    }

    /** Runs one transaction. It is tried again after a deadlock. */
    public <T> T inTransaction(DocumentWork<T> work) {
        return connections.inTransaction(work);
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
                if (column.startsWith(DocumentColumns.UNIQUE))
                    uniques.add(List.of(
                            column.substring(DocumentColumns.UNIQUE.length()).split(",")));
            }
        }
        found.forEach((name, uniques) -> tables.put(name, new DocumentTable(name, uniques)));
        return found.size();
    }

    public List<String> names() {
        return tables.keySet().stream().sorted().toList();
    }

    /** Returns the table of a collection, or empty if nothing was ever written to it. */
    public Optional<DocumentTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Waits until a concurrent drop of the table has ended. */
    public void awaitDropped(String name) {
        tables.computeIfPresent(name, (same, table) -> table);
    }

    public DocumentTable tableToWrite(String name) {
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

    public void unique(String name, List<String> members) {
        tableToWrite(name);
        tables.computeIfPresent(name, (same, table) -> {
            if (table.uniques().contains(members)) return table;
            var column = DocumentColumns.unique(members);
            if (column.length() > LONGEST_NAME || column.contains("\""))
                throw MongoCommandException.unsupported("an index of such long names");
            var uniques = new ArrayList<>(table.uniques());
            uniques.add(members);
            var after = new DocumentTable(name, uniques);
            inTransaction(connection -> {
                var quoted = DocumentColumns.quoted(column);
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
}
