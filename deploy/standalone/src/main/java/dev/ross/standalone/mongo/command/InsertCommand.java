package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.DocumentUpdate;
import dev.ross.standalone.mongo.table.DocumentBatch;
import dev.ross.standalone.mongo.table.DocumentStore;
import dev.ross.standalone.mongo.table.DocumentTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.bson.BsonDocument;

/** Executes {@code insert} in one transaction; many documents by few statements where their order does not matter. */
record InsertCommand(DocumentStore store) {
    BsonDocument answer(MongoRequest request) {
        var requested = request.writes("documents");
        var table = store.tableToWrite(request.collection());
        var ordered = request.flag("ordered", true);
        return store.inTransaction(connection -> {
            var results = new WriteResults(request.namespace());
            var documents = requested.stream()
                    .map(document -> DocumentUpdate.identified(document, null))
                    .toList();
            if (table.uniques().isEmpty() && !ordered && areDistinct(documents)) {
                together(connection, table, documents, results);
            } else {
                oneByOne(connection, table, documents, ordered, results);
            }
            return results.ofInsert();
        });
    }

    private static boolean areDistinct(List<BsonDocument> documents) {
        return documents.stream().map(DocumentBatch::keyOf).distinct().count() == documents.size();
    }

    private static void together(
            Connection connection, DocumentTable table, List<BsonDocument> documents, WriteResults results)
            throws SQLException {
        for (var batch : DocumentBatch.of(table, documents)) {
            var fresh = batch.add(connection);
            results.addInserted(fresh.size());
            for (int i = 0; i < batch.documents().size(); i++)
                if (!fresh.contains(DocumentBatch.keyOf(batch.documents().get(i))))
                    results.addDuplicate(batch.from() + i);
        }
    }

    private static void oneByOne(
            Connection connection,
            DocumentTable table,
            List<BsonDocument> documents,
            boolean ordered,
            WriteResults results)
            throws SQLException {
        for (int i = 0; i < documents.size() && !(ordered && results.hasErrors()); i++) {
            if (table.insert(connection, documents.get(i))) {
                results.addInserted(1);
            } else {
                results.addDuplicate(i);
            }
        }
    }
}
