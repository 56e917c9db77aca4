package dev.ross.query.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.ross.contracts.personal.Subject;
import dev.ross.platform.keys.JdbcKeyRing;
import dev.ross.platform.keys.MasterKey;
import dev.ross.platform.personal.DataKey;
import dev.ross.platform.personal.KeyId;
import dev.ross.platform.personal.KeyRing;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.platform.axon.progress.ScreenPositions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Counts how often a screen that catches up queries the key store, with a real log and a real key store. */
@QueryServiceTest
@DirtiesContext
@TestPropertySource(properties = {"test.log=postgres", "test.keys=own"})
@Import(KeysOfABatchTest.StoredLog.class)
class KeysOfABatchTest {
    private static final int PEOPLE = 120;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Autowired
    EventStore log;

    @Autowired
    JdbcEventStorageEngine engine;

    @Autowired
    CountedKeys keys;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    ScreenPositions progress;

    @Autowired
    MongoDatabase views;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES) // starts a database of its own, and ends every screen
    void aScreenThatCatchesUpWithHundredsOfGuestsAsksForTheirKeysAFewTimesOnly() throws InterruptedException {
        await().atMost(TIMEOUT)
                .until(this::everyProcessorHasItsSegment); // one that stops while it starts may stay stopped
        CompletableFuture.allOf(processing.eventProcessors().values().stream()
                        .map(EventProcessor::shutdownAsync)
                        .toArray(CompletableFuture[]::new))
                .join();
        var restaurant = EventScenes.at("manykeys1");
        append("restaurant:manykeys1", restaurant.registered());
        for (int i = 0; i < PEOPLE; i++)
            append("seating:s" + i, restaurant.asked("s" + i, "gus" + i, LocalDateTime.parse("2030-06-01T19:30")));
        keys.startAnew();

        var book = (TrackingEventProcessor) processing.eventProcessors().values().stream()
                .filter(processor -> processor instanceof ScreenProcessor)
                .filter(processor -> processor.getName().startsWith("seating-book"))
                .findFirst()
                .orElseThrow();
        await().atMost(TIMEOUT).ignoreExceptions().until(() -> {
            book.start();
            return true;
        });
        long end = log.createHeadToken().position().orElseThrow();
        assertThat(progress.awaits(book.getName(), end, TIMEOUT)).isTrue();

        assertThat(keys.statements).hasValueBetween(1, 6);
        List<String> deadLetters = new ArrayList<>();
        views.getCollection("dead-letters").find().forEach(one -> deadLetters.add(one.toJson()));
        assertThat(deadLetters).isEmpty();
    }

    private boolean everyProcessorHasItsSegment() {
        return processing.eventProcessors().values().stream()
                .filter(TrackingEventProcessor.class::isInstance)
                .noneMatch(processor ->
                        ((TrackingEventProcessor) processor).processingStatus().isEmpty());
    }

    private void append(String stream, Object event) {
        DomainEventMessage<?> message =
                new GenericDomainEventMessage<>(stream.substring(0, stream.indexOf(':')), stream, 0, event);
        engine.appendEvents(message);
    }

    /** Counts the statements of the real key ring, each of which takes one connection. */
    static final class CountedKeys implements KeyRing {
        private static final MasterKey MASTER =
                MasterKey.parse(Base64.getEncoder().encodeToString(new byte[32]));

        final AtomicInteger statements = new AtomicInteger();
        private final DataSource counted;
        private volatile KeyRing real;

        CountedKeys(DataSource database) {
            counted = (DataSource) Proxy.newProxyInstance(
                    DataSource.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("getConnection")) statements.incrementAndGet();
                        return method.invoke(database, arguments);
                    });
            real = new JdbcKeyRing(counted, MASTER);
        }

        /** Behaves as a node that has just started and has no key in its cache. */
        void startAnew() {
            real = new JdbcKeyRing(counted, MASTER);
            statements.set(0);
        }

        @Override
        public DataKey keyFor(Subject subject) {
            return real.keyFor(subject);
        }

        @Override
        public Optional<DataKey> key(KeyId id) {
            return real.key(id);
        }

        @Override
        public void prefetch(Collection<KeyId> ids) {
            real.prefetch(ids);
        }

        @Override
        public void destroy(Subject subject) {
            real.destroy(subject);
        }
    }

    /** Must not be found by the component scan, which would give it to every test. */
    static class StoredLog {
        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException, SQLException {
            var server = EmbeddedPostgres.start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement();
                    var schema = Objects.requireNonNull(
                            KeyRing.class.getResourceAsStream("/db/keys/V1__keys_of_data_subjects.sql"))) {
                statement.execute("CREATE SCHEMA keys");
                statement.execute(
                        new String(schema.readAllBytes(), StandardCharsets.UTF_8).replace("${app-role}", "postgres"));
                statement.execute("CREATE TABLE domainevententry ("
                        + "globalindex BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, aggregateidentifier TEXT NOT NULL,"
                        + " sequencenumber BIGINT NOT NULL, type TEXT, eventidentifier TEXT NOT NULL, metadata BYTEA,"
                        + " payload BYTEA NOT NULL, payloadrevision TEXT, payloadtype TEXT NOT NULL, timestamp TEXT NOT NULL,"
                        + " UNIQUE (aggregateidentifier, sequencenumber), UNIQUE (eventidentifier))");
            }
            return server;
        }

        @Bean
        CountedKeys countedKeys(EmbeddedPostgres postgres) {
            return new CountedKeys(postgres.getPostgresDatabase());
        }

        @Bean
        JdbcEventStorageEngine engine(EmbeddedPostgres postgres, Serializer serializer) {
            return JdbcEventStorageEngine.builder()
                    .connectionProvider(() -> postgres.getPostgresDatabase().getConnection())
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
}
