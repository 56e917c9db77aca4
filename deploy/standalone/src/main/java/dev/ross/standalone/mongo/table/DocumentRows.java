package dev.ross.standalone.mongo.table;

import dev.ross.standalone.mongo.document.DocumentFilter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** Changes single rows of a table: finds those that match a filter, locks each, and replaces its document. */
public record DocumentRows(DocumentTable table) {
    /** Returns the keys of all matching documents, or of the first one. */
    public List<byte[]> matching(Connection connection, DocumentFilter filter, boolean all) throws SQLException {
        var key = filter.key();
        if (key != null) return List.of(key);
        List<byte[]> keys = new ArrayList<>();
        table.read(connection, filter, null, false, row -> keys.add(row.key()) && all);
        return keys;
    }

    /** Locks a row until the transaction ends; returns null if it does not match the filter any more. */
    public DocumentTable.@Nullable Row locked(Connection connection, DocumentFilter filter, byte[] key)
            throws SQLException {
        DocumentTable.Row[] found = {null};
        table.read(connection, filter.at(key), null, true, row -> {
            found[0] = row;
            return false;
        });
        return found[0];
    }

    /** Replaces the document of a row; returns false, and changes nothing, if that breaks a unique index. */
    public boolean replace(Connection connection, byte[] key, BsonDocument after) throws SQLException {
        if (table.uniques().isEmpty()) {
            table.replace(connection, key, after);
            return true;
        }
        var before = connection.setSavepoint();
        try {
            table.replace(connection, key, after);
            return true;
        } catch (SQLException e) {
            if (!"23505".equals(e.getSQLState())) throw e;
            connection.rollback(before);
            return false;
        }
    }
}
