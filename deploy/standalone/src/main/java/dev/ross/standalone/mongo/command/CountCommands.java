package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.DocumentFilter;
import dev.ross.standalone.mongo.document.MongoCommandException;
import dev.ross.standalone.mongo.table.DocumentStore;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;

/** Executes the commands that count documents. */
record CountCommands(DocumentStore store) {
    BsonDocument count(MongoRequest request) {
        var filter = new DocumentFilter(request.document("query"));
        var found = counted(request.collection(), filter);
        var limit = Math.abs(request.number("limit", 0));
        var left = Math.max(0, found - request.number("skip", 0));
        return new BsonDocument("n", new BsonInt32((int) (limit == 0 ? left : Math.min(left, limit))));
    }

    private long counted(String collection, DocumentFilter filter) {
        return store.table(collection)
                .map(table -> store.inTransaction(connection -> table.count(connection, filter)))
                .orElse(0L);
    }

    /** Counts documents: the driver sends a count as a pipeline of match, skip, limit and a group of all. */
    BsonDocument aggregate(MongoRequest request) {
        var filter = new BsonDocument();
        var skip = 0;
        var limit = Integer.MAX_VALUE;
        for (var stage : request.body().getArray("pipeline")) {
            var name = stage.asDocument().getFirstKey();
            var value = Objects.requireNonNull(stage.asDocument().get(name));
            switch (name) {
                case "$match" -> filter = value.asDocument();
                case "$skip" -> skip = BsonValues.number(value, 0);
                case "$limit" -> limit = BsonValues.number(value, 0);
                case "$group" -> {
                    if (!value.equals(BsonDocument.parse("{_id: 1, n: {$sum: 1}}")))
                        throw MongoCommandException.unsupported("groups, but for a count of all");
                    var found = Math.max(0, counted(request.collection(), new DocumentFilter(filter)) - skip);
                    return group(request, Math.min(found, limit), found == 0);
                }
                default -> throw MongoCommandException.unsupported("the stage " + name);
            }
        }
        throw MongoCommandException.unsupported("aggregations, but for counts");
    }

    /** Returns the one group, or none if no document was found. */
    private static BsonDocument group(MongoRequest request, long number, boolean none) {
        var count = new BsonDocument("_id", new BsonInt32(1)).append("n", new BsonInt64(number));
        return MongoReply.firstBatch(request.namespace(), none ? List.of() : List.of(BsonValues.bytes(count)), 0);
    }
}
