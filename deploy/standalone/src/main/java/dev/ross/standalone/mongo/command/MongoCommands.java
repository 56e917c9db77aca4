package dev.ross.standalone.mongo.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Executes the MongoDB commands that the read side uses, on a document store with one database. */
public final class MongoCommands {
    /** MongoDB 7.0: the commands that the driver sends to a server of that version are implemented here. */
    private static final int WIRE_VERSION = 21;

    private static final int MOST_WRITES = 1_000;
    private static final int TRIES = 5;

    private final String database;
    private final DocumentStore store;
    private final DocumentCursors cursors = new DocumentCursors();

    public MongoCommands(String database, DocumentStore store) {
        this.database = database;
        this.store = store;
    }

    public static BsonDocument hello() {
        return new BsonDocument("helloOk", BsonBoolean.TRUE)
                .append("ismaster", BsonBoolean.TRUE)
                .append("isWritablePrimary", BsonBoolean.TRUE)
                .append("maxBsonObjectSize", new BsonInt32(BsonValues.MOST_BYTES))
                .append("maxMessageSizeBytes", new BsonInt32(MongoRequest.MOST_BYTES))
                .append("maxWriteBatchSize", new BsonInt32(MOST_WRITES))
                .append("localTime", new BsonDateTime(System.currentTimeMillis()))
                .append("minWireVersion", new BsonInt32(0))
                .append("maxWireVersion", new BsonInt32(WIRE_VERSION))
                .append("readOnly", BsonBoolean.FALSE);
    }

    public BsonDocument answer(MongoRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return answered(request);
            } catch (DocumentStore.TableGone e) {
                if (attempt == TRIES)
                    throw new MongoCommandException(
                            MongoCommandException.UNKNOWN, "UnknownError", "The collection is being dropped.");
                store.awaitDropped(request.collection());
            }
        }
    }

    private BsonDocument answered(MongoRequest request) {
        var command = request.command();
        return switch (command) {
            case "ping", "endSessions" -> new BsonDocument();
            case "buildInfo", "buildinfo" -> buildInfo();
            case "listDatabases" -> listDatabases();
            case "killCursors" -> killCursors(request);
            case "getMore" -> getMore(request);
            case "find" -> find(ours(request));
            case "insert" -> insert(ours(request));
            case "update" -> update(ours(request));
            case "delete" -> delete(ours(request));
            case "findAndModify", "findandmodify" -> findAndModify(ours(request));
            case "count" -> count(ours(request));
            case "aggregate" -> aggregate(ours(request));
            case "collStats" -> collectionSize(ours(request));
            case "create" -> create(ours(request));
            case "createIndexes" -> createIndexes(ours(request));
            case "listIndexes" -> listIndexes(ours(request));
            case "listCollections" -> listCollections(ours(request));
            case "drop" -> drop(ours(request));
            case "dropDatabase" -> dropDatabase(ours(request));
            default ->
                throw new MongoCommandException(
                        MongoCommandException.NO_SUCH_COMMAND, "CommandNotFound", "no such command: '" + command + "'");
        };
    }

    private MongoRequest ours(MongoRequest request) {
        if (!request.database().equals(database))
            throw MongoCommandException.badValue("There is one database here, " + database + ".");
        return request;
    }

    private static BsonDocument buildInfo() {
        return new BsonDocument("version", new BsonString("7.0.0"))
                .append(
                        "versionArray",
                        new BsonArray(IntStream.of(7, 0, 0, 0)
                                .mapToObj(BsonInt32::new)
                                .toList()))
                .append("maxBsonObjectSize", new BsonInt32(BsonValues.MOST_BYTES));
    }

    private BsonDocument listDatabases() {
        var one = new BsonDocument("name", new BsonString(database)).append("empty", BsonBoolean.FALSE);
        return new BsonDocument("databases", new BsonArray(List.of(one)));
    }

    private BsonDocument find(MongoRequest request) {
        var name = request.collection();
        var query = DocumentQuery.of(request);
        var table = store.table(name);
        if (table.isEmpty()) return cursor(name, "firstBatch", List.of(), 0);
        var cursor = new DocumentCursor(store, table.get(), query);
        var single = request.flag("singleBatch", false);
        var batch = cursor.next(request.number("batchSize", DocumentCursor.FIRST_BATCH));
        return cursor(name, "firstBatch", batch, single || cursor.isDone() ? 0 : cursors.keep(cursor));
    }

    private BsonDocument getMore(MongoRequest request) {
        var id = request.body().getNumber("getMore").longValue();
        var cursor = cursors.take(id);
        var batch = cursor.next(request.number("batchSize", 0));
        if (!cursor.isDone()) cursors.put(id, cursor);
        return cursor(cursor.collection(), "nextBatch", batch, cursor.isDone() ? 0 : id);
    }

    private BsonDocument killCursors(MongoRequest request) {
        var killed = new BsonArray();
        var unknown = new BsonArray();
        for (var id : request.body().getArray("cursors"))
            (cursors.close(id.asNumber().longValue()) ? killed : unknown).add(id);
        return new BsonDocument("cursorsKilled", killed).append("cursorsNotFound", unknown);
    }

    private BsonDocument cursor(String collection, String batch, List<byte[]> documents, long id) {
        var found = new BsonArray(new ArrayList<BsonValue>(documents.size()));
        documents.forEach(document -> found.add(BsonValues.document(document)));
        return new BsonDocument(
                "cursor",
                new BsonDocument(batch, found)
                        .append("id", new BsonInt64(id))
                        .append("ns", new BsonString(database + "." + collection)));
    }

    private BsonDocument insert(MongoRequest request) {
        var documents = limited(request.documents("documents"));
        var writes = new DocumentWrites(database, store.tableToWrite(request.collection()));
        var ordered = request.flag("ordered", true);
        return store.inTransaction(connection -> writes.insert(connection, documents, ordered));
    }

    private BsonDocument update(MongoRequest request) {
        var updates = limited(request.documents("updates")).stream()
                .map(DocumentWrites.Update::of)
                .toList();
        var writes = new DocumentWrites(database, store.tableToWrite(request.collection()));
        var ordered = request.flag("ordered", true);
        return store.inTransaction(connection -> writes.update(connection, updates, ordered));
    }

    private BsonDocument delete(MongoRequest request) {
        var table = store.table(request.collection());
        if (table.isEmpty()) return new BsonDocument("n", new BsonInt32(0));
        var writes = new DocumentWrites(database, table.get());
        var deletes = limited(request.documents("deletes"));
        var deleted = store.inTransaction(connection -> {
            var count = 0;
            for (var one : deletes) {
                var filter = new DocumentFilter(one.getDocument("q"));
                count += writes.delete(connection, filter, BsonValues.number(one.get("limit"), 0) == 0);
            }
            return count;
        });
        return new BsonDocument("n", new BsonInt32(deleted));
    }

    private static List<BsonDocument> limited(List<BsonDocument> writes) {
        if (writes.isEmpty() || writes.size() > MOST_WRITES)
            throw MongoCommandException.badValue("A command writes 1 to " + MOST_WRITES + " documents.");
        return writes;
    }

    private BsonDocument findAndModify(MongoRequest request) {
        var writes = new DocumentWrites(database, store.tableToWrite(request.collection()));
        var filter = new DocumentFilter(request.document("query"));
        return store.inTransaction(connection -> writes.findAndModify(connection, request, filter));
    }

    private BsonDocument count(MongoRequest request) {
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
    private BsonDocument aggregate(MongoRequest request) {
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
                    var count = new BsonDocument("_id", new BsonInt32(1))
                            .append("n", new BsonInt64(Math.min(found, limit)));
                    return cursor(
                            request.collection(),
                            "firstBatch",
                            found == 0 ? List.of() : List.of(BsonValues.bytes(count)),
                            0);
                }
                default -> throw MongoCommandException.unsupported("the stage " + name);
            }
        }
        throw MongoCommandException.unsupported("aggregations, but for counts");
    }

    private BsonDocument collectionSize(MongoRequest request) {
        var sizes = store.table(request.collection())
                .map(table -> store.with(table::size))
                .orElse(new long[2]);
        return new BsonDocument("ns", new BsonString(database + "." + request.collection()))
                .append("count", new BsonInt64(sizes[0]))
                .append("size", new BsonInt64(sizes[1]))
                .append("avgObjSize", new BsonInt64(sizes[0] == 0 ? 0 : sizes[1] / sizes[0]));
    }

    private BsonDocument create(MongoRequest request) {
        store.tableToWrite(request.collection());
        return new BsonDocument();
    }

    /** Creates unique indexes only, since others do not change any answer. Those are accepted and ignored. */
    private BsonDocument createIndexes(MongoRequest request) {
        for (var index : request.documents("indexes")) {
            if (BsonValues.flag(index.get("unique"), false))
                store.unique(
                        request.collection(),
                        List.copyOf(index.getDocument("key").keySet()));
        }
        store.tableToWrite(request.collection());
        return new BsonDocument();
    }

    private BsonDocument listIndexes(MongoRequest request) {
        List<byte[]> indexes = new ArrayList<>();
        store.table(request.collection()).ifPresent(table -> {
            indexes.add(index(List.of("_id"), "_id_"));
            table.uniques().forEach(members -> indexes.add(index(members, String.join("_1_", members) + "_1")));
        });
        return cursor(request.collection(), "firstBatch", indexes, 0);
    }

    private static byte[] index(List<String> members, String name) {
        var key = new BsonDocument();
        members.forEach(member -> key.append(member, new BsonInt32(1)));
        return BsonValues.bytes(new BsonDocument("v", new BsonInt32(2))
                .append("key", key)
                .append("name", new BsonString(name))
                .append("unique", BsonBoolean.TRUE));
    }

    private BsonDocument listCollections(MongoRequest request) {
        var filter = request.document("filter");
        var found = store.names().stream()
                .map(name -> new BsonDocument("name", new BsonString(name))
                        .append("type", new BsonString("collection"))
                        .append("options", new BsonDocument())
                        .append("info", new BsonDocument("readOnly", BsonBoolean.FALSE)))
                .filter(collection -> DocumentMatching.matches(collection, filter))
                .map(BsonValues::bytes)
                .toList();
        return cursor("$cmd.listCollections", "firstBatch", found, 0);
    }

    private BsonDocument drop(MongoRequest request) {
        store.drop(request.collection());
        return new BsonDocument();
    }

    private BsonDocument dropDatabase(MongoRequest request) {
        store.names().forEach(store::drop);
        return new BsonDocument("dropped", new BsonString(request.database()));
    }

    public static byte[] ok(BsonDocument answer) {
        return bytes(answer.append("ok", new org.bson.BsonDouble(1)));
    }

    public static byte[] failed(MongoCommandException failure) {
        return bytes(failure.members().append("ok", new org.bson.BsonDouble(0)));
    }

    /** Encodes an answer, which may be larger than a document may. */
    private static byte[] bytes(BsonDocument answer) {
        try (var output = new org.bson.io.BasicOutputBuffer();
                var writer = new org.bson.BsonBinaryWriter(output)) {
            new org.bson.codecs.BsonDocumentCodec()
                    .encode(
                            writer,
                            answer,
                            org.bson.codecs.EncoderContext.builder().build());
            return Arrays.copyOf(output.getInternalBuffer(), output.getSize());
        }
    }
}
