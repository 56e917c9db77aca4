package dev.ross.standalone.mongo.table;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.DocumentFilter;
import dev.ross.standalone.mongo.document.DocumentKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * Documents that are written to one table by one statement; for tables without unique indexes.
 *
 * @param from the index of the first one in its command
 */
public record DocumentBatch(DocumentTable table, int from, List<BsonDocument> documents) {
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_DOCUMENTS = 500;

    /** Divides the documents of a command into batches of limited size. */
    public static List<DocumentBatch> of(DocumentTable table, List<BsonDocument> documents) {
        List<DocumentBatch> batches = new ArrayList<>();
        for (int from = 0; from < documents.size(); ) {
            long bytes = 0;
            var to = from;
            while (to < documents.size() && to - from < MOST_DOCUMENTS && (to == from || bytes < MOST_BYTES)) {
                bytes += sizeOf(documents.get(to));
                to++;
            }
            batches.add(new DocumentBatch(table, from, documents.subList(from, to)));
            from = to;
        }
        return batches;
    }

    private static int sizeOf(BsonDocument document) {
        return document instanceof RawBsonDocument raw
                ? raw.getByteBuffer().remaining()
                : BsonValues.bytes(document).length;
    }

    /** The index in the command after the last one of this batch. */
    public int to() {
        return from + documents.size();
    }

    /** Inserts or replaces the documents, and returns the keys that were new. */
    public Set<String> put(Connection connection) throws SQLException {
        var sql = "INSERT INTO " + table.table() + " (id, document, position, write)"
                + " SELECT * FROM unnest(?::bytea[], ?::bytea[], ?::bigint[], ?::bytea[])"
                + " ON CONFLICT (id) DO UPDATE SET document = excluded.document, position = excluded.position,"
                + " write = excluded.write RETURNING id, xmax = 0";
        try (var statement = connection.prepareStatement(sql)) {
            setAll(connection, statement, documents);
            return keys(statement, rows -> rows.getBoolean(2));
        }
    }

    /** Inserts the documents whose keys are not in the table yet, and returns these keys. */
    public Set<String> add(Connection connection) throws SQLException {
        var sql = "INSERT INTO " + table.table() + " (id, document, position, write)"
                + " SELECT * FROM unnest(?::bytea[], ?::bytea[], ?::bigint[], ?::bytea[])"
                + " ON CONFLICT (id) DO NOTHING RETURNING id";
        try (var statement = connection.prepareStatement(sql)) {
            setAll(connection, statement, documents);
            return keys(statement, rows -> true);
        }
    }

    /**
     * Replaces the existing documents that meet the conditions on their columns, and returns their keys.
     *
     * @param conditions one for each document
     */
    public Set<String> replace(Connection connection, List<DocumentFilter> conditions) throws SQLException {
        var sql = "UPDATE " + table.table() + " AS old SET document = new.document, position = new.position,"
                + " write = new.write FROM unnest(?::bytea[], ?::bytea[], ?::bigint[], ?::bytea[], ?::bigint[],"
                + " ?::bigint[], ?::bytea[]) AS new (id, document, position, write, least, most, was)"
                + " WHERE old.id = new.id AND (new.least IS NULL OR old.position >= new.least)"
                + " AND (new.most IS NULL OR old.position <= new.most) AND (new.was IS NULL OR old.write = new.was)"
                + " RETURNING old.id";
        try (var statement = connection.prepareStatement(sql)) {
            setAll(connection, statement, documents);
            var least = conditions.stream().map(DocumentFilter::least).toArray(Long[]::new);
            var most = conditions.stream().map(DocumentFilter::most).toArray(Long[]::new);
            var was = conditions.stream().map(DocumentFilter::write).toArray(byte[][]::new);
            statement.setArray(5, connection.createArrayOf("bigint", least));
            statement.setArray(6, connection.createArrayOf("bigint", most));
            statement.setArray(7, connection.createArrayOf("bytea", was));
            return keys(statement, rows -> true);
        }
    }

    private static void setAll(Connection connection, PreparedStatement statement, List<BsonDocument> documents)
            throws SQLException {
        var size = documents.size();
        var keys = new byte[size][];
        var bytes = new byte[size][];
        var positions = new Long[size];
        var writes = new byte[size][];
        for (int i = 0; i < size; i++) {
            keys[i] = DocumentKey.of(BsonValues.id(documents.get(i)));
            bytes[i] = BsonValues.bytes(documents.get(i));
            positions[i] = DocumentColumns.position(documents.get(i));
            writes[i] = DocumentColumns.write(documents.get(i));
        }
        statement.setArray(1, connection.createArrayOf("bytea", keys));
        statement.setArray(2, connection.createArrayOf("bytea", bytes));
        statement.setArray(3, connection.createArrayOf("bigint", positions));
        statement.setArray(4, connection.createArrayOf("bytea", writes));
    }

    private static Set<String> keys(PreparedStatement statement, RowTest wanted) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) if (wanted.accepts(rows)) keys.add(keyText(rows.getBytes(1)));
        }
        return keys;
    }

    /** The key of a document as a text, which has value equality. */
    public static String keyOf(BsonDocument document) {
        return keyText(DocumentKey.of(BsonValues.id(document)));
    }

    /** Converts a key to a text, which has value equality. */
    public static String keyText(byte[] key) {
        return new String(key, StandardCharsets.ISO_8859_1);
    }

    private interface RowTest {
        boolean accepts(ResultSet row) throws SQLException;
    }
}
