package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.MongoCommandException;
import dev.ross.standalone.mongo.table.DocumentStore;
import dev.ross.standalone.mongo.table.TableGoneException;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** Executes the MongoDB commands that the read side uses, on a document store with one database. */
public final class MongoCommands {
    /** MongoDB 7.0: the commands that the driver sends to a server of that version are implemented here. */
    private static final int WIRE_VERSION = 21;

    private static final int TRIES = 5;

    private final String database;
    private final DocumentStore store;
    private final CursorCommands cursors;
    private final CountCommands counts;
    private final CollectionCommands collections;

    public MongoCommands(String database, DocumentStore store) {
        this.database = database;
        this.store = store;
        this.cursors = new CursorCommands(store);
        this.counts = new CountCommands(store);
        this.collections = new CollectionCommands(store);
    }

    public static BsonDocument hello() {
        return new BsonDocument("helloOk", BsonBoolean.TRUE)
                .append("ismaster", BsonBoolean.TRUE)
                .append("isWritablePrimary", BsonBoolean.TRUE)
                .append("maxBsonObjectSize", new BsonInt32(BsonValues.MOST_BYTES))
                .append("maxMessageSizeBytes", new BsonInt32(MongoRequest.MOST_BYTES))
                .append("maxWriteBatchSize", new BsonInt32(MongoRequest.MOST_WRITES))
                .append("localTime", new BsonDateTime(System.currentTimeMillis()))
                .append("minWireVersion", new BsonInt32(0))
                .append("maxWireVersion", new BsonInt32(WIRE_VERSION))
                .append("readOnly", BsonBoolean.FALSE);
    }

    public BsonDocument answer(MongoRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return answered(request);
            } catch (TableGoneException e) {
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
            case "killCursors" -> cursors.killCursors(request);
            case "getMore" -> cursors.getMore(request, database);
            case "find" -> cursors.find(ours(request));
            case "insert" -> new InsertCommand(store).answer(ours(request));
            case "update" -> new UpdateCommand(store).answer(ours(request));
            case "delete" -> new DeleteCommand(store).answer(ours(request));
            case "findAndModify", "findandmodify" -> new FindAndModifyCommand(store).answer(ours(request));
            case "count" -> counts.count(ours(request));
            case "aggregate" -> counts.aggregate(ours(request));
            case "collStats" -> collections.size(ours(request));
            case "create" -> collections.create(ours(request));
            case "createIndexes" -> collections.createIndexes(ours(request));
            case "listIndexes" -> collections.listIndexes(ours(request));
            case "listCollections" -> collections.list(ours(request));
            case "drop" -> collections.drop(ours(request));
            case "dropDatabase" -> collections.dropAll(ours(request));
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
}
