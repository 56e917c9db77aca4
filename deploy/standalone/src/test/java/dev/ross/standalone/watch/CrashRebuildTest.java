package dev.ross.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** After the process is killed under load, every document of every view is what a rebuild from the events makes of it. */
class CrashRebuildTest {
    private static final int BOOKINGS = 100;

    /** Progress and claims, which are about reading and not about what is read. */
    private static final Set<String> NOT_VIEWS = Set.of("tokens");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    /** Not daily yet: it finds messages that the ledger lacks after the kill. */
    @EnabledIfSystemProperty(named = "ross.proof.crash-rebuild", matches = "true")
    @Test
    void viewsAfterAKillAreThoseOfARebuild() throws Exception {
        var killed = evening();
        try {
            for (int booking = 0; booking < BOOKINGS; ) {
                var line = killed.inputReader().readLine();
                assertThat(line).as("still booking").isNotNull();
                if (line.startsWith("booked ")) booking++;
            }
        } finally {
            killed.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        Map<String, Document> live;
        try (var house = new Watched(folder, Map.of())) {
            live = settled(house);
            try (var client = MongoClients.create(house.viewsUri())) {
                assertThat(live).hasSizeGreaterThan(BOOKINGS);
                house.closeTheServices();
                client.getDatabase("ross").drop();
            }
        }
        try (var house = new Watched(folder, Map.of())) {
            assertThat(differences(live, settled(house))).isEmpty();
        }
    }

    /** All documents, once no screen or process has anything left to read. */
    private static Map<String, Document> settled(Watched house) {
        var lags = new ArrayList<String>();
        try (var client = MongoClients.create(house.viewsUri())) {
            var last = new ArrayList<Map<String, Document>>();
            await().pollInterval(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> {
                lags.clear();
                house.scraped()
                        .lines()
                        .filter(line -> line.startsWith("ross_processor_lag{"))
                        .filter(line -> !line.endsWith(" 0.0"))
                        .forEach(lags::add);
                if (!lags.isEmpty()) return false;
                last.add(documents(client));
                return last.size() > 2 && last.getLast().equals(last.get(last.size() - 3));
            });
            return last.getLast();
        }
    }

    private static Map<String, Document> documents(MongoClient client) {
        var documents = new TreeMap<String, Document>();
        var database = client.getDatabase("ross");
        for (var view : database.listCollectionNames()) {
            if (NOT_VIEWS.contains(view)) continue;
            for (var document : database.getCollection(view).find())
                documents.put(view + "/" + document.get("_id"), document);
        }
        return documents;
    }

    private static List<String> differences(Map<String, Document> live, Map<String, Document> rebuilt) {
        var keys = new java.util.TreeSet<>(live.keySet());
        keys.addAll(rebuilt.keySet());
        return keys.stream()
                .filter(key -> !shown(live.get(key)).equals(shown(rebuilt.get(key))))
                .map(key -> key + "\n  live    " + shown(live.get(key)) + "\n  rebuilt " + shown(rebuilt.get(key)))
                .toList();
    }

    private static Document shown(@org.jspecify.annotations.Nullable Document document) {
        return document == null
                ? new Document()
                : new Document("position", document.get("position")).append("content", document.get("content"));
    }

    private Process evening() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dross.software=" + System.getProperty("ross.software"),
                        "-Dlogging.level.root=ERROR",
                        InterruptedEvening.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
