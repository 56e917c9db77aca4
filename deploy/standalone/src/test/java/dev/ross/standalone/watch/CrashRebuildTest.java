package dev.ross.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After the process is killed under load, every document of every view equals its rebuild from the events, and every
 * guest whose booking was acknowledged gets a message. {@code ross.proof.restarts} says how often it is killed.
 */
class CrashRebuildTest {
    private static final int KILLS = Integer.getInteger("ross.proof.restarts", 1);
    private static final int BOOKINGS = 100;

    /** Collections of progress and claims, which belong to the reading of events and not to the views. */
    private static final Set<String> NOT_VIEWS = Set.of("tokens");

    /** Meters that are 0 at the end. Some other outbox tasks have no system to send to here, and append no events. */
    private static final List<String> NOTHING_LEFT = List.of(
            "ross_processor_lag\\{.*",
            "ross_outbox_waiting\\{.*task=\"send-command\".*",
            "ross_outbox_waiting\\{.*task=\"mail-notification\".*");

    private static final Duration SETTLE_TIMEOUT = Duration.ofMinutes(5);

    /** Seatings that were acknowledged and not cancelled. */
    private final Set<String> booked = new TreeSet<>();

    @TempDir
    private Path folder;

    @Test
    void viewsAfterAKillAreThoseOfARebuild() throws Exception {
        // A store given to the tests may contain the views of another run.
        var given = System.getenv(ObservedServices.GIVEN_VIEWS);
        if (given != null) dropViews(given);
        for (int kill = 0; kill < KILLS; kill++) killAmidBookings();
        Map<String, Document> live;
        long end;
        try (var services = new ObservedServices(folder, Map.of())) {
            live = settled(services);
            end = endOfLog(services);
            assertThat(live).hasSizeGreaterThan(BOOKINGS);
            services.closeTheServices();
            dropViews(services.viewsUri());
        }
        try (var services = new ObservedServices(folder, Map.of())) {
            var rebuilt = settled(services);
            assertThat(endOfLog(services))
                    .as("both are made of the same events")
                    .isEqualTo(end);
            assertThat(differences(live, rebuilt)).isEmpty();
            assertThat(accepted(live)).as("seatings whose guest was told").containsAll(booked);
        }
    }

    private static void dropViews(String uri) {
        try (var client = MongoClients.create(uri)) {
            client.getDatabase("ross").drop();
        }
    }

    private void killAmidBookings() throws Exception {
        var killed = evening();
        try {
            for (int booking = 0; booking < BOOKINGS; ) {
                var line = killed.inputReader().readLine();
                if (line == null) throw new AssertionError("booking ended: " + Files.readString(errors()));
                var seating = line.replaceFirst(".* ", "");
                if (line.startsWith("booked ")) booked.add(seating);
                if (line.startsWith("booked ") || line.startsWith("cancelled ")) booking++;
            }
        } finally {
            killed.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    /** All documents, once no screen or process is behind, and no message is left to be requested or sent. */
    private static Map<String, Document> settled(ObservedServices services) {
        try (var client = MongoClients.create(services.viewsUri())) {
            var last = new ArrayList<Map<String, Document>>();
            await().pollInterval(Duration.ofSeconds(2)).atMost(SETTLE_TIMEOUT).until(() -> {
                if (isAtWork(services)) {
                    last.clear();
                    return false;
                }
                last.add(documents(client));
                return last.size() > 2 && last.getLast().equals(last.get(last.size() - 3));
            });
            return last.getLast();
        }
    }

    private static boolean isAtWork(ObservedServices services) {
        var scraped = services.scraped();
        var counts = NOTHING_LEFT.stream()
                .map(number ->
                        scraped.lines().filter(line -> line.matches(number)).toList())
                .toList();
        assertThat(counts).as("numbers of what is left").noneMatch(List::isEmpty);
        return counts.stream().flatMap(List::stream).anyMatch(line -> !line.endsWith(" 0.0"));
    }

    private static long endOfLog(ObservedServices services) {
        return services.the(EventStore.class).createHeadToken().position().orElseThrow();
    }

    private static Map<String, Document> documents(MongoClient client) {
        var documents = new TreeMap<String, Document>();
        var database = client.getDatabase("ross");
        for (var view : database.listCollectionNames()) {
            if (NOT_VIEWS.contains(view)) continue;
            for (var document : database.getCollection(view).find()) {
                documents.put(view + "/" + document.get("_id"), document);
            }
        }
        return documents;
    }

    private static Set<String> accepted(Map<String, Document> views) {
        return views.entrySet().stream()
                .filter(document -> document.getKey().startsWith("notification-ledger-5/"))
                .map(message ->
                        message.getValue().get("content", Document.class).get("entry", Document.class))
                .filter(message -> "SEATING_ACCEPTED".equals(message.getString("template")))
                .map(message -> message.getString("seating"))
                .collect(Collectors.toSet());
    }

    private static List<String> differences(Map<String, Document> live, Map<String, Document> rebuilt) {
        var keys = new TreeSet<>(live.keySet());
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
                .redirectError(errors().toFile())
                .start();
    }

    private Path errors() {
        return folder.resolve("errors.log");
    }
}
