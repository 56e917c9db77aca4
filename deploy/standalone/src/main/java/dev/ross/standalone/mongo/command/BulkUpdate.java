package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.table.DocumentBatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/** Carries out the simple updates of one batch together, by one statement or two. */
record BulkUpdate(DocumentBatch batch, List<RequestedUpdate> updates, WriteResults results) {
    void run(Connection connection) throws SQLException {
        if (updates.stream().allMatch(RequestedUpdate::isPut)) {
            put(connection);
        } else {
            replace(connection);
        }
    }

    private void put(Connection connection) throws SQLException {
        var fresh = batch.put(connection);
        for (int i = 0; i < updates.size(); i++) {
            if (fresh.contains(DocumentBatch.keyOf(document(i)))) {
                results.addUpserted(batch.from() + i, document(i));
            } else {
                results.addReplaced(1);
            }
        }
    }

    private void replace(Connection connection) throws SQLException {
        var replaced = batch.replace(
                connection, updates.stream().map(RequestedUpdate::filter).toList());
        results.addReplaced(replaced.size());
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < updates.size(); i++)
            if (updates.get(i).upsert() && !replaced.contains(DocumentBatch.keyOf(document(i)))) missing.add(i);
        if (!missing.isEmpty()) insert(connection, missing);
    }

    private void insert(Connection connection, List<Integer> missing) throws SQLException {
        var documents = missing.stream().map(this::document).toList();
        var added = new DocumentBatch(batch.table(), batch.from(), documents).add(connection);
        for (var i : missing) {
            if (added.contains(DocumentBatch.keyOf(document(i)))) {
                results.addUpserted(batch.from() + i, document(i));
            } else {
                results.addDuplicate(batch.from() + i);
            }
        }
    }

    private BsonDocument document(int i) {
        return batch.documents().get(i);
    }
}
