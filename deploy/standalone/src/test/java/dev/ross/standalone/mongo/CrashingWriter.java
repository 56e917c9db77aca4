package dev.ross.standalone.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.postgres.PostgresServer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * A process that a test kills. Several writers, each on collections of its own, repeat the writes of a projection: a
 * bulk of documents, then another view's, then how far they have come. Acknowledged writes are printed to the standard
 * output.
 */
final class CrashingWriter {
    static final int WRITERS = 3;
    static final int BULK = 4;

    private CrashingWriter() {}

    /** Arguments: the folder of the secrets, the address and the password of PostgreSQL, how far each writer came. */
    public static void main(String[] args) throws Exception {
        var server = EmbeddedMongo.start(
                new PostgresServer(args[1], "postgres", args[2]),
                new SecretFiles(Path.of(args[0]).resolve("secrets")));
        var acknowledged = new AtomicIntegerArray(
                Stream.of(args[3].split(",")).mapToInt(Integer::parseInt).toArray());
        for (int writer = 0; writer < WRITERS; writer++) {
            var its = writer;
            Thread.ofPlatform().start(() -> write(server.uri(), its, acknowledged));
        }
    }

    private static void write(String uri, int writer, AtomicIntegerArray acknowledged) {
        var database = MongoClients.create(uri).getDatabase("ross");
        var upsert = new ReplaceOptions().upsert(true);
        for (int number = acknowledged.get(writer) + 1; ; number++) {
            var from = number;
            var seen = IntStream.range(0, WRITERS).mapToObj(acknowledged::get).toList();
            bulk(database, "pages" + writer, from, seen);
            bulk(database, "places" + writer, from, seen);
            database.getCollection("tokens")
                    .replaceOne(eq("_id", "w" + writer), document("w" + writer, from, seen), upsert);
            acknowledged.set(writer, number);
            System.out.println(writer + " " + number);
        }
    }

    private static void bulk(MongoDatabase database, String view, int number, List<Integer> seen) {
        database.getCollection(view)
                .bulkWrite(
                        IntStream.range(0, BULK)
                                .mapToObj(key -> new ReplaceOneModel<>(
                                        eq("_id", "k" + key),
                                        document("k" + key, number, seen),
                                        new ReplaceOptions().upsert(true)))
                                .toList(),
                        new BulkWriteOptions().ordered(false));
    }

    private static Document document(String key, int number, List<Integer> seen) {
        return new Document("_id", key)
                .append("position", (long) number)
                .append("seen", seen)
                .append("text", "x".repeat(3_000));
    }
}
