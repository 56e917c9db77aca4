package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.DocumentFilter;
import dev.ross.standalone.mongo.table.DocumentRows;
import dev.ross.standalone.mongo.table.DocumentStore;
import java.sql.Connection;
import java.sql.SQLException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** Executes {@code delete} in one transaction. */
record DeleteCommand(DocumentStore store) {
    BsonDocument answer(MongoRequest request) {
        var table = store.table(request.collection());
        if (table.isEmpty()) return new BsonDocument("n", new BsonInt32(0));
        var rows = new DocumentRows(table.get());
        var deletes = request.writes("deletes");
        var deleted = store.inTransaction(connection -> {
            var count = 0;
            for (var one : deletes) {
                var filter = new DocumentFilter(one.getDocument("q"));
                count += delete(connection, rows, filter, BsonValues.number(one.get("limit"), 0) == 0);
            }
            return count;
        });
        return new BsonDocument("n", new BsonInt32(deleted));
    }

    private static int delete(Connection connection, DocumentRows rows, DocumentFilter filter, boolean all)
            throws SQLException {
        if (filter.isExact() && (all || filter.key() != null))
            return rows.table().delete(connection, filter);
        var deleted = 0;
        for (var key : rows.matching(connection, filter, all)) {
            var row = rows.locked(connection, filter, key);
            if (row != null) deleted += rows.table().delete(connection, DocumentFilter.ofKey(row.content()));
        }
        return deleted;
    }
}
