package dev.ross.standalone.mongo.table;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.DocumentFilter;
import dev.ross.standalone.mongo.document.DocumentKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The table of one collection: a row for each document, with its bytes, its key, and the two members on which writes
 * are conditional. A unique index over other members is one more column.
 *
 * @param uniques the members of each unique index but that of {@code _id}
 */
public record DocumentTable(String name, List<List<String>> uniques) {
    /** How many rows are read ahead, which bounds the memory a reader takes. */
    private static final int READ_AHEAD = 32;

    String table() {
        return DocumentColumns.quoted(name);
    }

    /** A document with its key, as read. */
    public record Row(byte[] key, byte[] document) {
        public BsonDocument content() {
            return BsonValues.document(document);
        }
    }

    /**
     * Reads the documents that match a filter, in the order of the keys, until the reader returns false.
     *
     * @param after the key after which it begins; null for the first
     * @param reader returns whether to go on
     */
    public void read(
            Connection connection,
            DocumentFilter filter,
            byte @Nullable [] after,
            boolean forUpdate,
            Predicate<Row> reader)
            throws SQLException {
        var condition = new TableCondition(filter, uniques, after);
        var sql = "SELECT id, document FROM " + table() + condition.where() + " ORDER BY id"
                + (forUpdate ? " FOR UPDATE" : "");
        try (var statement = connection.prepareStatement(sql)) {
            if (!connection.getAutoCommit()) statement.setFetchSize(READ_AHEAD);
            condition.set(statement, 1);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = new Row(rows.getBytes(1), rows.getBytes(2));
                    if ((filter.isExact() || filter.matches(row.content())) && !reader.test(row)) return;
                }
            }
        }
    }

    public long count(Connection connection, DocumentFilter filter) throws SQLException {
        if (!filter.isExact()) {
            var found = new long[1];
            read(connection, filter, null, false, row -> ++found[0] > 0);
            return found[0];
        }
        var condition = new TableCondition(filter, uniques, null);
        try (var statement = connection.prepareStatement("SELECT count(*) FROM " + table() + condition.where())) {
            condition.set(statement, 1);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Returns the number of documents and of their bytes. */
    public long[] size(Connection connection) throws SQLException {
        var sql = "SELECT count(*), coalesce(sum(octet_length(document)), 0) FROM " + table();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return new long[] {rows.getLong(1), rows.getLong(2)};
        }
    }

    /** Deletes the rows that match by their columns alone. */
    public int delete(Connection connection, DocumentFilter filter) throws SQLException {
        var condition = new TableCondition(filter, uniques, null);
        try (var statement = connection.prepareStatement("DELETE FROM " + table() + condition.where())) {
            condition.set(statement, 1);
            return statement.executeUpdate();
        }
    }

    /** Inserts a document, unless an existing one conflicts with it; returns whether it did. */
    public boolean insert(Connection connection, BsonDocument document) throws SQLException {
        var columns = new StringBuilder("id, document, position, write");
        var values = new StringBuilder("?, ?, ?, ?");
        for (var members : uniques) {
            columns.append(", ").append(DocumentColumns.quoted(DocumentColumns.unique(members)));
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
            more.append(", ")
                    .append(DocumentColumns.quoted(DocumentColumns.unique(members)))
                    .append(" = ?");
        var sql = "UPDATE " + table() + " SET document = ?, position = ?, write = ?" + more + " WHERE id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(set(statement, 1, document), key);
            statement.executeUpdate();
        }
    }

    private int set(PreparedStatement statement, int at, BsonDocument document) throws SQLException {
        statement.setBytes(at, BsonValues.bytes(document));
        statement.setObject(at + 1, DocumentColumns.position(document), Types.BIGINT);
        statement.setBytes(at + 2, DocumentColumns.write(document));
        var next = at + 3;
        for (var members : uniques) statement.setBytes(next++, DocumentColumns.unique(document, members));
        return next;
    }
}
