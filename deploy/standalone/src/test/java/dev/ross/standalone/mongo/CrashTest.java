package dev.ross.standalone.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.postgres.PostgresProcess;
import dev.ross.standalone.postgres.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final int ROUNDS = 3;

    @TempDir
    private Path home;

    @Test
    void afterAKillTheViewsAreWhatWasWrittenUpToSomeMoment() throws Exception {
        try (var postgres = EmbeddedMongoFixture.postgres(home)) {
            var done = new int[CrashingWriter.WRITERS];
            for (int round = 0; round < ROUNDS; round++) {
                var acknowledged = new int[CrashingWriter.WRITERS];
                var writer = writer(postgres, done);
                runFor(writer, acknowledged, random(round));
                writer.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
                done = stored(postgres.server());
                for (int i = 0; i < acknowledged.length; i++)
                    assertThat(done[i]).isGreaterThanOrEqualTo(acknowledged[i]);
            }
        }
    }

    @Test
    void afterAKillOfTheDatabaseTooTheyAreStillWhatWasWrittenUpToSomeMoment() throws Exception {
        var done = new int[CrashingWriter.WRITERS];
        for (int round = 0; round < ROUNDS; round++) {
            var postgres = EmbeddedMongoFixture.postgres(home);
            var postmaster = postmaster();
            var writer = writer(postgres, done);
            runFor(writer, new int[CrashingWriter.WRITERS], random(round));
            var all = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            writer.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            for (var process : all) process.onExit().get(60, TimeUnit.SECONDS);
            postmaster.onExit().get(60, TimeUnit.SECONDS);
            postgres.close();

            try (var recovered = EmbeddedMongoFixture.postgres(home)) {
                done = stored(recovered.server());
            }
        }
    }

    private static int random(int round) {
        var seed = System.nanoTime();
        System.out.println("round " + round + ": seed " + seed);
        return 50 + new Random(seed).nextInt(300);
    }

    /** Runs until that many writes were acknowledged. */
    private static void runFor(Process writer, int[] acknowledged, int writes) throws Exception {
        for (int written = 0; written < writes; ) {
            var line = writer.inputReader().readLine();
            assertThat(line).as("still writing").isNotNull();
            if (!line.matches("\\d \\d+")) continue;
            var words = line.split(" ");
            acknowledged[Integer.parseInt(words[0])] = Integer.parseInt(words[1]);
            written++;
        }
    }

    /** How far each writer has come, after checking that the stored documents are the beginning of what was written. */
    private int[] stored(PostgresServer postgres) {
        try (var server = EmbeddedMongo.start(postgres, new SecretFiles(home.resolve("secrets")));
                var client = MongoClients.create(server.uri())) {
            var database = client.getDatabase("ross");
            var stored = new int[CrashingWriter.WRITERS];
            for (int writer = 0; writer < stored.length; writer++) {
                var pages = number(database, "pages" + writer);
                var places = number(database, "places" + writer);
                var token = number(token(database, writer));
                assertThat(List.of(pages - places, places - token, pages - token))
                        .as("writer %s: pages %s, places %s, token %s", writer, pages, places, token)
                        .allMatch(ahead -> ahead == 0 || ahead == 1);
                stored[writer] = token;
            }
            for (int writer = 0; writer < stored.length; writer++) {
                var seen = token(database, writer).getList("seen", Integer.class);
                for (int other = 0; other < stored.length; other++)
                    assertThat(stored[other])
                            .as("what writer %s knew writer %s to have written", writer, other)
                            .isGreaterThanOrEqualTo(seen.get(other));
            }
            return stored;
        }
    }

    /** The number of all documents of a bulk, which is the same, since they were written together. */
    private static int number(MongoDatabase database, String view) {
        var numbers = IntStream.range(0, CrashingWriter.BULK)
                .map(key -> number(found(database, view, "k" + key)))
                .distinct()
                .toArray();
        assertThat(numbers).as(view).hasSize(1);
        return numbers[0];
    }

    private static Document token(MongoDatabase database, int writer) {
        return found(database, "tokens", "w" + writer);
    }

    private static Document found(MongoDatabase database, String collection, String key) {
        var document = database.getCollection(collection).find(eq("_id", key)).first();
        return document == null ? new Document("position", 0L).append("seen", List.of(0, 0, 0)) : document;
    }

    private static int number(Document document) {
        return Math.toIntExact(document.getLong("position"));
    }

    private Process writer(PostgresProcess postgres, int[] done) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dlogging.level.root=ERROR",
                        CrashingWriter.class.getName(),
                        home.toString(),
                        postgres.server().url(),
                        postgres.server().password(),
                        IntStream.of(done).mapToObj(String::valueOf).collect(Collectors.joining(",")))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ProcessHandle postmaster() throws Exception {
        var lock = Files.readAllLines(home.resolve("postgresql/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lock.getFirst().strip())).orElseThrow();
    }
}
