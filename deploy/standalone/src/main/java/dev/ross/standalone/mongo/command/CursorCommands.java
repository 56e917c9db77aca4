package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.table.DocumentStore;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;

/** Executes the commands that read documents in batches, and keeps their open cursors. */
final class CursorCommands {
    private final DocumentStore store;
    private final DocumentCursors cursors = new DocumentCursors();

    CursorCommands(DocumentStore store) {
        this.store = store;
    }

    BsonDocument find(MongoRequest request) {
        var query = DocumentQuery.of(request);
        var table = store.table(request.collection());
        if (table.isEmpty()) return MongoReply.firstBatch(request.namespace(), List.of(), 0);
        var cursor = new DocumentCursor(store, table.get(), query);
        var single = request.flag("singleBatch", false);
        var batch = cursor.next(request.number("batchSize", DocumentCursor.FIRST_BATCH));
        var id = single || cursor.isDone() ? 0 : cursors.keep(cursor);
        return MongoReply.firstBatch(request.namespace(), batch, id);
    }

    /** @param database of the cursors */
    BsonDocument getMore(MongoRequest request, String database) {
        var id = request.body().getNumber("getMore").longValue();
        var cursor = cursors.take(id);
        var batch = cursor.next(request.number("batchSize", 0));
        if (!cursor.isDone()) cursors.put(id, cursor);
        return MongoReply.nextBatch(database + "." + cursor.collection(), batch, cursor.isDone() ? 0 : id);
    }

    BsonDocument killCursors(MongoRequest request) {
        var killed = new BsonArray();
        var unknown = new BsonArray();
        for (var id : request.body().getArray("cursors"))
            (cursors.close(id.asNumber().longValue()) ? killed : unknown).add(id);
        return new BsonDocument("cursorsKilled", killed).append("cursorsNotFound", unknown);
    }
}
