package dev.ross.standalone.mongo.command;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The table of one collection: a row for each document, with its bytes, its key, and the two members on which writes
 * are conditional. A unique index over other members is one more column.
 *
 * @param uniques the members of each unique index but that of {@code _id}
 */
record DocumentTable(String name, List<List<String>> uniques) {
    /** How many rows are read ahead, which bounds the memory a reader takes. */
    private static final int READ_AHEAD = 32;

    static final String UNIQUE = "unique:";

    String table() {
        return quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String column(List<String> members) {
        return UNIQUE + String.join(",", members);
    }

    /** A document with its key, as read. */
    record Row(byte[] key, byte[] document) {
        BsonDocument content() {
            return BsonValues.document(document);
        }
    }

    /**
     * Reads the documents that match a filter, in the order of the keys, until the reader returns false.
     *
     * @param after the key after which it begins; null for the first
     * @param reader returns whether to go on
     */
    void read(
            Connection connection,
            DocumentFilter filter,
            byte @Nullable [] after,
            boolean forUpdate,
            Predicate<Row> reader)
            throws SQLException {
        var where = new Where(filter, after);
        var sql =
                "SELECT id, document FROM " + table() + where.text + " ORDER BY id" + (forUpdate ? " FOR UPDATE" : "");
        try (var statement = connection.prepareStatement(sql)) {
            if (!connection.getAutoCommit()) statement.setFetchSize(READ_AHEAD);
            where.set(statement, 1);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = new Row(rows.getBytes(1), rows.getBytes(2));
                    if ((filter.isExact() || filter.matches(row.content())) && !reader.test(row)) return;
                }
            }
        }
    }

    long count(Connection connection, DocumentFilter filter) throws SQLException {
        if (!filter.isExact()) {
            var found = new long[1];
            read(connection, filter, null, false, row -> ++found[0] > 0);
            return found[0];
        }
        var where = new Where(filter, null);
        try (var statement = connection.prepareStatement("SELECT count(*) FROM " + table() + where.text)) {
            where.set(statement, 1);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Returns the number of documents and of their bytes. */
    long[] size(Connection connection) throws SQLException {
        var sql = "SELECT count(*), coalesce(sum(octet_length(document)), 0) FROM " + table();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return new long[] {rows.getLong(1), rows.getLong(2)};
        }
    }

    /** Deletes the rows that match by their columns alone. */
    int delete(Connection connection, DocumentFilter filter) throws SQLException {
        var where = new Where(filter, null);
        try (var statement = connection.prepareStatement("DELETE FROM " + table() + where.text)) {
            where.set(statement, 1);
            return statement.executeUpdate();
        }
    }

    /** Inserts a document, unless an existing one conflicts with it; returns whether it did. */
    boolean insert(Connection connection, BsonDocument document) throws SQLException {
        var columns = new StringBuilder("id, document, position, write");
        var values = new StringBuilder("?, ?, ?, ?");
        for (var members : uniques) {
            columns.append(", ").append(quoted(column(members)));
            values.append(", ?");
        }
        var sql = "INSERT INTO " + table() + " (" + columns + ") VALUES (" + values + ") ON CONFLICT DO NOTHING";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, DocumentKey.of(BsonValues.id(document)));
            set(statement, 2, document);
            return statement.executeUpdate() == 1;
        }
    }

    /** Replaces the document under an existing key. */
    void replace(Connection connection, byte[] key, BsonDocument document) throws SQLException {
        var more = new StringBuilder();
        for (var members : uniques)
            more.append(", ").append(quoted(column(members))).append(" = ?");
        var sql = "UPDATE " + table() + " SET document = ?, position = ?, write = ?" + more + " WHERE id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(set(statement, 1, document), key);
            statement.executeUpdate();
        }
    }

    private int set(PreparedStatement statement, int at, BsonDocument document) throws SQLException {
        statement.setBytes(at, BsonValues.bytes(document));
        statement.setObject(at + 1, position(document), Types.BIGINT);
        statement.setBytes(at + 2, write(document));
        var next = at + 3;
        for (var members : uniques) statement.setBytes(next++, unique(document, members));
        return next;
    }

    static @Nullable Long position(BsonDocument document) {
        return BsonValues.whole(document.get("position"));
    }

    static byte @Nullable [] write(BsonDocument document) {
        var write = document.get("write");
        return write == null || write.isNull() || write.isArray() || write.isDocument() ? null : DocumentKey.of(write);
    }

    static byte[] unique(BsonDocument document, List<String> members) {
        var values = new BsonDocument();
        for (var member : members) {
            BsonValue value = document.get(member);
            values.put(member, canonical(value == null ? BsonNull.VALUE : value));
        }
        return DocumentKey.of(values);
    }

    private static BsonValue canonical(BsonValue value) {
        var whole = BsonValues.whole(value);
        return whole == null ? value : new org.bson.BsonInt64(whole);
    }

    /** Inserts or replaces the documents, and returns the keys that were new. */
    Set<String> put(Connection connection, List<BsonDocument> documents) throws SQLException {
        var sql = "INSERT INTO " + table() + " (id, document, position, write)"
                + " SELECT * FROM unnest(?::bytea[], ?::bytea[], ?::bigint[], ?::bytea[])"
                + " ON CONFLICT (id) DO UPDATE SET document = excluded.document, position = excluded.position,"
                + " write = excluded.write RETURNING id, xmax = 0";
        try (var statement = connection.prepareStatement(sql)) {
            setAll(connection, statement, documents);
            return keys(statement, rows -> rows.getBoolean(2));
        }
    }

    /** Inserts the documents whose keys are not in the table yet, and returns these keys. */
    Set<String> add(Connection connection, List<BsonDocument> documents) throws SQLException {
        var sql = "INSERT INTO " + table() + " (id, document, position, write)"
                + " SELECT * FROM unnest(?::bytea[], ?::bytea[], ?::bigint[], ?::bytea[])"
                + " ON CONFLICT (id) DO NOTHING RETURNING id";
        try (var statement = connection.prepareStatement(sql)) {
            setAll(connection, statement, documents);
            return keys(statement, rows -> true);
        }
    }

    /** Replaces the existing documents that meet the conditions on their columns, and returns their keys. */
    Set<String> replace(Connection connection, List<DocumentFilter> conditions, List<BsonDocument> documents)
            throws SQLException {
        var sql = "UPDATE " + table() + " AS old SET document = new.document, position = new.position,"
                + " write = new.write FROM unnest(?::bytea[], ?::bytea[], ?::bigint[], ?::bytea[], ?::bigint[],"
                + " ?::bigint[], ?::bytea[]) AS new (id, document, position, write, least, most, was)"
                + " WHERE old.id = new.id AND (new.least IS NULL OR old.position >= new.least)"
                + " AND (new.most IS NULL OR old.position <= new.most) AND (new.was IS NULL OR old.write = new.was)"
                + " RETURNING old.id";
        try (var statement = connection.prepareStatement(sql)) {
            setAll(connection, statement, documents);
            var size = documents.size();
            var least = new Long[size];
            var most = new Long[size];
            var was = new byte[size][];
            for (int i = 0; i < size; i++) {
                least[i] = conditions.get(i).least();
                most[i] = conditions.get(i).most();
                was[i] = conditions.get(i).write();
            }
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
            positions[i] = position(documents.get(i));
            writes[i] = write(documents.get(i));
        }
        statement.setArray(1, connection.createArrayOf("bytea", keys));
        statement.setArray(2, connection.createArrayOf("bytea", bytes));
        statement.setArray(3, connection.createArrayOf("bigint", positions));
        statement.setArray(4, connection.createArrayOf("bytea", writes));
    }

    private static Set<String> keys(PreparedStatement statement, Wanted wanted) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) if (wanted.is(rows)) keys.add(text(rows.getBytes(1)));
        }
        return keys;
    }

    /** Converts a key to a text, which has value equality. */
    static String text(byte[] key) {
        return new String(key, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private interface Wanted {
        boolean is(ResultSet row) throws SQLException;
    }

    /** The SQL condition for those conditions of a filter that columns can check. */
    private final class Where {
        private final List<Object> values = new ArrayList<>();
        private final String text;

        Where(DocumentFilter filter, byte @Nullable [] after) {
            var parts = new ArrayList<String>();
            var key = filter.key();
            if (key != null) {
                add(parts, "id = ?", key);
            } else if (filter.keys() != null) {
                add(parts, "id = ANY (?)", filter.keys().toArray(byte[][]::new));
            }
            if (filter.above() != null)
                add(
                        parts,
                        filter.above().inclusive() ? "id >= ?" : "id > ?",
                        filter.above().key());
            if (filter.below() != null)
                add(
                        parts,
                        filter.below().inclusive() ? "id <= ?" : "id < ?",
                        filter.below().key());
            if (after != null) add(parts, "id > ?", after);
            if (filter.least() != null) add(parts, "position >= ?", filter.least());
            if (filter.most() != null) add(parts, "position <= ?", filter.most());
            if (filter.write() != null) add(parts, "write = ?", filter.write());
            for (var members : uniques) {
                if (members.stream().allMatch(member -> filter.equal(member) != null)) {
                    var equal = new BsonDocument();
                    for (var member : members) equal.put(member, filter.equal(member));
                    add(parts, quoted(column(members)) + " = ?", unique(equal, members));
                }
            }
            text = parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
        }

        private void add(List<String> parts, String part, Object value) {
            parts.add(part);
            values.add(value);
        }

        void set(PreparedStatement statement, int from) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                switch (values.get(i)) {
                    case byte[] bytes -> statement.setBytes(from + i, bytes);
                    case Long number -> statement.setLong(from + i, number);
                    case byte[][] many ->
                        statement.setArray(from + i, statement.getConnection().createArrayOf("bytea", many));
                    default -> throw new IllegalStateException();
                }
            }
        }
    }
}
