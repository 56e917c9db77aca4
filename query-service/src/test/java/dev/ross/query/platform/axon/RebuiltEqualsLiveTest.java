package dev.ross.query.platform.axon;

import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationEvent;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.personal.DataKey;
import dev.ross.platform.personal.KeyId;
import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.serialization.StoredJson;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.platform.axon.progress.ScreenPositions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Writers commit in another order than their numbers, some never; meanwhile the projections crash again and again
 * after writing documents and before writing their tokens. The resulting documents equal those of a rebuild.
 */
@QueryServiceTest
@DirtiesContext
@TestPropertySource(properties = "test.log=postgres")
@Import(RebuiltEqualsLiveTest.PostgresLog.class)
class RebuiltEqualsLiveTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final int WRITERS = 4;
    private static final int ROUNDS = Math.max(2, Integer.getInteger("ross.proof.restarts", 2));
    private static final int EACH = 12;

    @Autowired
    EventStore log;

    @Autowired
    JdbcEventStorageEngine engine;

    @Autowired
    ConnectionsOfWriters connections;

    @Autowired
    MongoDatabase views;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    ScreenPositions progress;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void whatWasMadeAmidGapsAndCrashesEqualsWhatIsMadeAnew() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var restaurant : List.of("rebuilt1", "rebuilt2")) {
            append(
                    new Random(),
                    true,
                    message(
                            0,
                            "restaurant:" + restaurant,
                            EventScenes.at(restaurant).registered()));
        }
        var committed = new CyclicBarrier(WRITERS + 1);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int name = writer;
                long of = random.nextLong();
                all.add(writers.submit(() -> write(name, new Random(of), committed)));
            }
            for (int round = 0; round < ROUNDS; round++) {
                var tokens = views.getCollection("tokens").find().into(new ArrayList<>());
                committed.await(2, TimeUnit.MINUTES);
                if (round % 2 == 0) everyScreenHasSeenAll();
                dieAfterDocumentsAndBeforeTokens(tokens);
            }
            for (var writer : all) writer.get();
        }
        everyScreenHasSeenAll();
        var live = documents();
        assertThat(live.keySet()).anyMatch(key -> key.startsWith("notification-ledger-5/"));

        shutDownAll();
        for (var screen : screens()) {
            await().atMost(TIMEOUT).ignoreExceptions().until(() -> {
                screen.resetTokens();
                return true;
            });
            start(screen);
        }
        everyScreenHasSeenAll();
        assertThat(documents()).as("seed %s", seed).containsExactlyEntriesOf(live);
    }

    private Void write(int writer, Random random, CyclicBarrier committed) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (int event = 0; event < EACH; event++) one(writer, round * EACH + event, random);
            committed.await(2, TimeUnit.MINUTES);
        }
        return null;
    }

    /**
     * A request of one of three guests, its answer, and a message that is sent or fails, at times that are not in
     * order.
     */
    private void one(int writer, int event, Random random) throws SQLException {
        var restaurant = EventScenes.at("rebuilt" + (1 + random.nextInt(2)));
        var local = "s" + writer + "-" + event;
        var at = EventScenes.OPENING.plusSeconds(random.nextInt(4 * 3600));
        var day = LocalDateTime.parse("2030-06-01T19:30").plusDays(random.nextInt(2));
        var seating = restaurant.seatingId(local);
        var seatings = "seating:" + seating;
        var message = new NotificationId(restaurant.id(), "n" + writer + "-" + event);
        var messages = "notification:" + message;
        append(random, false, message(0, seatings, restaurant.asked(local, "gus" + random.nextInt(3), day)));
        append(
                random,
                false,
                message(1, seatings, new SeatingAccepted(seating, ActingSide.STAFF, at.plusSeconds(7200), at)),
                message(0, messages, requested(restaurant, message, seating, at)));
        append(random, false, message(1, messages, outcome(message, at, random)));
    }

    private static NotificationRequested requested(
            EventScenes restaurant, NotificationId id, SeatingId seating, Instant at) {
        var subject = Subject.guestAt("gus", restaurant.id().value());
        var recipient = new Addressee("gus", true, Personal.of(subject, new Recipient("Gus", "gus@example.org", null)));
        return new NotificationRequested(id, REQUEST_RECEIVED, List.of(recipient), seating, Map.of(), null, at);
    }

    private static NotificationEvent outcome(NotificationId id, Instant at, Random random) {
        return random.nextBoolean()
                ? new NotificationSent(id, List.of("gus"), null, at)
                : new NotificationFailed(id, List.of("gus"), DeliveryFailure.GIVEN_UP, null, at);
    }

    private static DomainEventMessage<?> message(long sequence, String stream, Object event) {
        var type = event instanceof SeatingEvent ? "seating" : "other";
        return new GenericDomainEventMessage<>(type, stream, sequence, event);
    }

    /**
     * Appends in a transaction that stays open for a while; one in eight is rolled back first and leaves a permanent
     * gap.
     */
    private void append(Random random, boolean atOnce, DomainEventMessage<?>... events) throws SQLException {
        while (!atOnce && random.nextInt(8) == 0)
            connections.inTransaction(() -> engine.appendEvents(events), random, false);
        connections.inTransaction(() -> engine.appendEvents(events), random, true);
    }

    private void dieAfterDocumentsAndBeforeTokens(List<Document> tokens) {
        shutDownAll();
        var stored = views.getCollection("tokens");
        for (var token : tokens) stored.replaceOne(new Document("_id", token.get("_id")), token);
        screens().forEach(RebuiltEqualsLiveTest::start);
    }

    /**
     * A processor that is shut down while its launcher claims the segment loses a thread, and does nothing once it is
     * started again: {@code WorkerLauncher.cleanUp} gives back the segment but not the thread.
     */
    private void shutDownAll() {
        await().atMost(TIMEOUT).until(() -> screens().stream().allMatch(RebuiltEqualsLiveTest::isProcessing));
        CompletableFuture.allOf(screens().stream()
                        .map(TrackingEventProcessor::shutdownAsync)
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static boolean isProcessing(TrackingEventProcessor screen) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().contains("[" + screen.getName() + "]"))
                .flatMap(thread -> Stream.of(thread.getValue()))
                .anyMatch(call -> call.getMethodName().equals("processingLoop"));
    }

    /** Retries, since the last thread of a processor may end a little after its shutdown has completed. */
    private static void start(TrackingEventProcessor screen) {
        await().atMost(TIMEOUT).ignoreExceptions().until(() -> {
            screen.start();
            return true;
        });
    }

    private void everyScreenHasSeenAll() throws InterruptedException {
        long end = log.createHeadToken().position().orElseThrow();
        for (var screen : screens())
            assertThat(progress.awaits(screen.getName(), end, TIMEOUT))
                    .as("%s: %s", screen.getName(), screen.processingStatus())
                    .isTrue();
    }

    private List<TrackingEventProcessor> screens() {
        return processing.eventProcessors().values().stream()
                .filter(processor -> processor instanceof ScreenProcessor)
                .map(TrackingEventProcessor.class::cast)
                .toList();
    }

    /**
     * All documents with their content and last event; gaps are left out, since permanent ones are removed only on
     * reading.
     */
    private Map<String, Document> documents() {
        Map<String, Document> all = new TreeMap<>();
        for (var collection : views.listCollectionNames()) {
            if (List.of("tokens", "screens", "dead-letters").contains(collection)) continue;
            for (var document : views.getCollection(collection).find()) {
                document.remove("write");
                document.remove("gaps");
                all.put(collection + "/" + Objects.requireNonNull(document.get("_id")), document);
            }
        }
        return all;
    }

    /** Gives each writer a connection of its own, which commits when the writer says so. */
    record ConnectionsOfWriters(DataSource database, ThreadLocal<Connection> open) {
        Connection get() throws SQLException {
            var ofThisWriter = open.get();
            return ofThisWriter == null ? database.getConnection() : new NotClosed(ofThisWriter).connection();
        }

        void inTransaction(Runnable work, Random random, boolean commits) throws SQLException {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                open.set(connection);
                work.run();
                LockSupport.parkNanos(random.nextInt(15) * 1_000_000L);
                if (commits) connection.commit();
                else connection.rollback();
            } finally {
                open.remove();
            }
        }
    }

    /**
     * A connection that ignores close: the engine closes the connection it is given, but the writer continues to use
     * it.
     */
    record NotClosed(Connection real) {
        Connection connection() {
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close") || method.getName().equals("commit")) return null;
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getTargetException();
                        }
                    });
        }
    }

    /** Must not be found by the component scan, which would give it to every test. */
    static class PostgresLog {
        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException, SQLException {
            var server = EmbeddedPostgres.start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE domainevententry ("
                        + "globalindex BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, aggregateidentifier TEXT NOT NULL,"
                        + " sequencenumber BIGINT NOT NULL, type TEXT, eventidentifier TEXT NOT NULL, metadata BYTEA,"
                        + " payload BYTEA NOT NULL, payloadrevision TEXT, payloadtype TEXT NOT NULL, timestamp TEXT NOT NULL,"
                        + " UNIQUE (aggregateidentifier, sequencenumber), UNIQUE (eventidentifier))");
            }
            return server;
        }

        @Bean
        ConnectionsOfWriters connectionsOfWriters(EmbeddedPostgres postgres) {
            return new ConnectionsOfWriters(postgres.getPostgresDatabase(), new ThreadLocal<>());
        }

        @Bean
        JdbcEventStorageEngine engine(ConnectionsOfWriters connections) {
            var serializer = StoredJson.serializer(new KeysInMemory());
            return JdbcEventStorageEngine.builder()
                    .connectionProvider(connections::get)
                    .transactionManager(NoTransactionManager.instance())
                    .eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .dataType(byte[].class)
                    .build();
        }

        @Bean(destroyMethod = "shutDown")
        EventStore eventStore(JdbcEventStorageEngine engine) {
            return EmbeddedEventStore.builder()
                    .storageEngine(engine)
                    .fetchDelay(20)
                    .build();
        }
    }

    /** One key for each person. */
    private static final class KeysInMemory implements KeyRing {
        private final Map<Subject, DataKey> keys = new ConcurrentHashMap<>();

        @Override
        public DataKey keyFor(Subject subject) {
            return keys.computeIfAbsent(
                    subject,
                    first -> new DataKey(
                            new KeyId("k" + Integer.toHexString(subject.hashCode())),
                            subject,
                            new SecretKeySpec(new byte[32], "AES")));
        }

        @Override
        public Optional<DataKey> key(KeyId id) {
            return keys.values().stream().filter(key -> key.id().equals(id)).findFirst();
        }

        @Override
        public void destroy(Subject subject) {
            keys.remove(subject);
        }
    }
}
