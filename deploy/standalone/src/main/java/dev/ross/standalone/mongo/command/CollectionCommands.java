package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.DocumentMatching;
import dev.ross.standalone.mongo.table.DocumentStore;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Executes the commands that create, describe and drop collections and their indexes. */
record CollectionCommands(DocumentStore store) {
    BsonDocument size(MongoRequest request) {
        var sizes = store.table(request.collection())
                .map(table -> store.with(table::size))
                .orElse(new long[2]);
        return new BsonDocument("ns", new BsonString(request.namespace()))
                .append("count", new BsonInt64(sizes[0]))
                .append("size", new BsonInt64(sizes[1]))
                .append("avgObjSize", new BsonInt64(sizes[0] == 0 ? 0 : sizes[1] / sizes[0]));
    }

    BsonDocument create(MongoRequest request) {
        store.tableToWrite(request.collection());
        return new BsonDocument();
    }

    /** Creates unique indexes only, since others do not change any answer. Those are accepted and ignored. */
    BsonDocument createIndexes(MongoRequest request) {
        for (var index : request.documents("indexes")) {
            if (BsonValues.flag(index.get("unique"), false))
                store.unique(
                        request.collection(),
                        List.copyOf(index.getDocument("key").keySet()));
        }
        store.tableToWrite(request.collection());
        return new BsonDocument();
    }

    BsonDocument listIndexes(MongoRequest request) {
        List<byte[]> indexes = new ArrayList<>();
        store.table(request.collection()).ifPresent(table -> {
            indexes.add(index(List.of("_id"), "_id_"));
            table.uniques().forEach(members -> indexes.add(index(members, String.join("_1_", members) + "_1")));
        });
        return MongoReply.firstBatch(request.namespace(), indexes, 0);
    }

    private static byte[] index(List<String> members, String name) {
        var key = new BsonDocument();
        members.forEach(member -> key.append(member, new BsonInt32(1)));
        return BsonValues.bytes(new BsonDocument("v", new BsonInt32(2))
                .append("key", key)
                .append("name", new BsonString(name))
                .append("unique", BsonBoolean.TRUE));
    }

    BsonDocument list(MongoRequest request) {
        var filter = request.document("filter");
        var found = store.names().stream()
                .map(name -> new BsonDocument("name", new BsonString(name))
                        .append("type", new BsonString("collection"))
                        .append("options", new BsonDocument())
                        .append("info", new BsonDocument("readOnly", BsonBoolean.FALSE)))
                .filter(collection -> DocumentMatching.matches(collection, filter))
                .map(BsonValues::bytes)
                .toList();
        return MongoReply.firstBatch(request.database() + ".$cmd.listCollections", found, 0);
    }

    BsonDocument drop(MongoRequest request) {
        store.drop(request.collection());
        return new BsonDocument();
    }

    BsonDocument dropAll(MongoRequest request) {
        store.names().forEach(store::drop);
        return new BsonDocument("dropped", new BsonString(request.database()));
    }
}
