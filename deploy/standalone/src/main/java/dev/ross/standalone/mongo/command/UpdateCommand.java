package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.MongoCommandException;
import dev.ross.standalone.mongo.table.DocumentBatch;
import dev.ross.standalone.mongo.table.DocumentRows;
import dev.ross.standalone.mongo.table.DocumentStore;
import dev.ross.standalone.mongo.table.DocumentTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.bson.BsonDocument;

/** Executes {@code update} in one transaction; simple updates together, others one by one. */
record UpdateCommand(DocumentStore store) {
    BsonDocument answer(MongoRequest request) {
        var updates =
                request.writes("updates").stream().map(RequestedUpdate::of).toList();
        var table = store.tableToWrite(request.collection());
        var ordered = request.flag("ordered", true);
        return store.inTransaction(connection -> {
            var results = new WriteResults(request.namespace());
            if (table.uniques().isEmpty() && RequestedUpdate.areSimple(updates, ordered)) {
                together(connection, table, updates, results);
            } else {
                oneByOne(connection, new DocumentRows(table), updates, ordered, results);
            }
            return results.ofUpdate();
        });
    }

    private static void together(
            Connection connection, DocumentTable table, List<RequestedUpdate> updates, WriteResults results)
            throws SQLException {
        var replacements = updates.stream().map(RequestedUpdate::replacement).toList();
        for (var batch : DocumentBatch.of(table, replacements))
            new BulkUpdate(batch, updates.subList(batch.from(), batch.to()), results).run(connection);
    }

    private static void oneByOne(
            Connection connection,
            DocumentRows rows,
            List<RequestedUpdate> updates,
            boolean ordered,
            WriteResults results)
            throws SQLException {
        for (int i = 0; i < updates.size() && !(ordered && results.hasErrors()); i++) {
            try {
                one(connection, rows, updates.get(i), i, results);
            } catch (MongoCommandException e) {
                results.addFailure(i, e);
            }
        }
    }

    private static void one(
            Connection connection, DocumentRows rows, RequestedUpdate update, int index, WriteResults results)
            throws SQLException {
        if (update.multi() && update.change().isReplacement())
            throw MongoCommandException.badValue("Many documents cannot be replaced by one.");
        var found = false;
        for (var key : rows.matching(connection, update.filter(), update.multi())) {
            var row = rows.locked(connection, update.filter(), key);
            if (row == null) continue;
            found = true;
            results.addMatched();
            var before = row.content();
            var after = update.change().of(before);
            if (BsonValues.copy(before).equals(BsonValues.copy(after))) continue;
            if (!rows.replace(connection, key, after)) throw WriteResults.duplicate(results.namespace());
            results.addModified();
        }
        if (found || !update.upsert()) return;
        var fresh = update.replacement();
        if (!rows.table().insert(connection, fresh)) throw WriteResults.duplicate(results.namespace());
        results.addUpserted(index, fresh);
    }
}
