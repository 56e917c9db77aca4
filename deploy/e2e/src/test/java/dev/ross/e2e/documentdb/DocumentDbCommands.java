package dev.ross.e2e.documentdb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands of MongoDB's protocol, each passed to the extension's function for it. Fields about the connection and
 * the session are left out; a write concern is passed on, and means one server with its log on the disk.
 */
final class DocumentDbCommands {
    private static final String API = "documentdb_api.";

    /** MongoDB 7.0. */
    private static final int WIRE_VERSION = 21;

    private static final Set<String> OF_THE_CONNECTION = Set.of("lsid", "txnNumber", "apiVersion", "comment");

    private final SqlFunctions functions;
    private final OpenCursors cursors = new OpenCursors();

    DocumentDbCommands(SqlFunctions functions) {
        this.functions = functions;
    }

    Document answer(String database, Document request) throws SQLException {
        var name = request.keySet().iterator().next();
        var command = withoutConnection(request);
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" -> hello();
            case "ping" -> ping();
            case "endsessions" -> ok();
            case "buildinfo" -> buildInfo();
            case "find" -> first("find_cursor_first_page", database, command);
            case "aggregate" -> first("aggregate_cursor_first_page", database, command);
            case "listcollections" -> first("list_collections_cursor_first_page", database, command);
            case "listindexes" -> first("list_indexes_cursor_first_page", database, command);
            case "getmore" -> next(database, command);
            case "killcursors" -> killCursors(command);
            case "listdatabases" -> functions.answer(API + "list_databases", command);
            case "insert" -> written("insert", database, command);
            case "update" -> written("update", database, command);
            case "delete" -> written("delete", database, command);
            case "findandmodify" -> written("find_and_modify", database, command);
            case "count" -> functions.answer(API + "count_query", "document", database, command);
            case "createindexes" -> createIndexes(database, command);
            case "create" -> done("create_collection", database, collection(name, command));
            case "drop" -> done("drop_collection", database, collection(name, command));
            case "dropdatabase" -> done("drop_database", database);
            default -> throw new NoSuchCommandException(name);
        };
    }

    private static Document withoutConnection(Document request) {
        var command = new Document();
        request.forEach((member, value) -> {
            if (!member.startsWith("$") && !OF_THE_CONNECTION.contains(member)) command.put(member, value);
        });
        return command;
    }

    /** A server without replicas, sessions and passwords; drivers send this command to see whether it is available. */
    private Document hello() throws SQLException {
        functions.ping();
        return ok().append("ismaster", true)
                .append("isWritablePrimary", true)
                .append("helloOk", true)
                .append("maxBsonObjectSize", 16 * 1024 * 1024)
                .append("maxMessageSizeBytes", 48_000_000)
                .append("maxWriteBatchSize", 1_000)
                .append("localTime", Instant.now())
                .append("minWireVersion", 0)
                .append("maxWireVersion", WIRE_VERSION)
                .append("readOnly", false);
    }

    private Document ping() throws SQLException {
        functions.ping();
        return ok();
    }

    private static Document buildInfo() {
        return ok().append("version", "7.0.0").append("versionArray", List.of(7, 0, 0, 0));
    }

    private Document first(String function, String database, Document command) throws SQLException {
        return cursors.keep(functions.firstPage(API + function, database, command));
    }

    private Document next(String database, Document command) throws SQLException {
        var continuation = cursors.take(number(command.get("getMore")));
        return cursors.keep(functions.nextPage(database, command, continuation));
    }

    private Document killCursors(Document command) throws SQLException {
        List<Object> killed = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        if (!(command.get("cursors") instanceof Iterable<?> ids)) throw new BadValueException("no cursors");
        for (var id : ids) {
            if (cursors.forget(number(id))) {
                functions.deleteCursor(number(id));
                killed.add(id);
            } else {
                unknown.add(id);
            }
        }
        return ok().append("cursorsKilled", killed)
                .append("cursorsNotFound", unknown)
                .append("cursorsAlive", List.of())
                .append("cursorsUnknown", List.of());
    }

    private Document written(String function, String database, Document command) throws SQLException {
        return ErrorCodes.translated(functions.answer(API + function, "p_result", database, command));
    }

    /** The indexes are made before the answer is sent, as MongoDB does. */
    private Document createIndexes(String database, Document command) throws SQLException {
        functions.answer("documentdb_api_internal.create_indexes_non_concurrently", "", database, command);
        return ok();
    }

    private Document done(String function, String... names) throws SQLException {
        functions.did(API + function, names);
        return ok();
    }

    private static String collection(String name, Document command) {
        if (command.get(name) instanceof String collection) return collection;
        throw new BadValueException("collection name has invalid type");
    }

    private static long number(@Nullable Object id) {
        if (id instanceof Number number) return number.longValue();
        throw new BadValueException("a cursor's id has an invalid type");
    }

    private static Document ok() {
        return new Document("ok", 1.0);
    }
}
