package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.DocumentFilter;
import dev.ross.standalone.mongo.document.DocumentUpdate;
import dev.ross.standalone.mongo.document.MongoCommandException;
import dev.ross.standalone.mongo.table.DocumentRows;
import dev.ross.standalone.mongo.table.DocumentStore;
import java.sql.Connection;
import java.sql.SQLException;
import org.bson.BsonDocument;
import org.bson.BsonNull;

/** Executes {@code findAndModify}: changes or removes the first matching document, atomically. */
record FindAndModifyCommand(DocumentStore store) {
    BsonDocument answer(MongoRequest request) {
        var rows = new DocumentRows(store.tableToWrite(request.collection()));
        var filter = new DocumentFilter(request.document("query"));
        return store.inTransaction(connection -> answer(connection, rows, request, filter));
    }

    private static BsonDocument answer(
            Connection connection, DocumentRows rows, MongoRequest request, DocumentFilter filter) throws SQLException {
        if (!request.document("sort").isEmpty()) throw MongoCommandException.unsupported("findAndModify with a sort");
        var answer = new BsonDocument();
        var after = request.flag("new", false);
        for (var key : rows.matching(connection, filter, false)) {
            var row = rows.locked(connection, filter, key);
            if (row == null) continue;
            if (request.flag("remove", false)) {
                rows.table().delete(connection, DocumentFilter.ofKey(row.content()));
                return answer.append("value", row.content());
            }
            var changed = DocumentUpdate.of(request.body().get("update")).of(row.content());
            if (!rows.replace(connection, key, changed)) throw WriteResults.duplicate(request.namespace());
            return answer.append("value", after ? changed : row.content());
        }
        answer.append("value", BsonNull.VALUE);
        if (!request.flag("upsert", false) || request.flag("remove", false)) return answer;
        var fresh = DocumentUpdate.of(request.body().get("update")).first(filter.beginning());
        if (!rows.table().insert(connection, fresh)) throw WriteResults.duplicate(request.namespace());
        return after ? answer.append("value", fresh) : answer;
    }
}
