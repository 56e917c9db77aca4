package dev.ross.query.platform.axon;

import static dev.ross.query.platform.axon.ScreenFixture.SCREEN;
import static dev.ross.query.platform.axon.ScreenFixture.said;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.ross.query.fixture.InOrderStorageEngine;
import dev.ross.query.fixture.MongoFixture;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StaleWriteTest {
    private final MongoFixture mongo = new MongoFixture();
    private final MongoDatabase views = mongo.database("ross");
    private final EmbeddedEventStore log = ScreenFixture.logIn(new InOrderStorageEngine());

    @AfterEach
    void stop() {
        log.shutDown();
        mongo.close();
    }

    @Test
    void aNodeThatStoodStillWhileAnotherTookItsScreenOverwritesNothing() throws InterruptedException {
        var standsStill = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        var claim = Duration.ofMillis(300);
        try (var first = new ScreenFixture("first", views, log, claim, said -> {});
                var late = new ScreenFixture("late", views, log, claim, said -> {
                    if (said.sequence() != 2) return;
                    standsStill.countDown();
                    await(goesOn);
                })) {
            log.publish(said("p1", "ann", 0), said("p1", "ann", 1));
            first.processor.start();
            assertThat(first.awaits(1)).isTrue();
            first.processor.shutDown();

            late.processor.start();
            log.publish(said("p1", "ann", 2), said("p2", "bob", 3));
            assertThat(standsStill.await(30, SECONDS)).isTrue();
            first.processor.start();
            log.publish(said("p1", "bob", 4), said("p3", "cay", 5));
            assertThat(first.awaits(5)).isTrue();

            goesOn.countDown();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> staleWrites(late) > 0);
            log.publish(said("p1", "ann", 6));
            assertThat(first.awaits(6)).isTrue();
            assertThat(first.lines.find("p1").content().said()).containsExactly(0L, 1L, 2L, 4L, 6L);
            assertThat(first.lines.find("p2").content().said()).containsExactly(3L);
        }
        assertThat(documents(views)).isEqualTo(documents(rebuilt()));
    }

    private MongoDatabase rebuilt() throws InterruptedException {
        var anew = mongo.database("rebuilt");
        try (var node = new ScreenFixture("anew", anew, log, Duration.ofSeconds(5), said -> {})) {
            node.processor.start();
            assertThat(node.awaits(6)).isTrue();
        }
        return anew;
    }

    private static double staleWrites(ScreenFixture node) {
        var counter = node.meters
                .find("ross.screen.stale.writes")
                .tag("screen", SCREEN)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, SECONDS)) throw new IllegalStateException("never let go");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Document> documents(MongoDatabase database) {
        Map<String, Document> all = new TreeMap<>();
        for (var collection : database.listCollectionNames()) {
            if (!collection.startsWith(SCREEN)) continue;
            for (var document : database.getCollection(collection).find()) {
                document.remove("write");
                all.put(collection + "/" + Objects.requireNonNull(document.get("_id")), document);
            }
        }
        return all;
    }
}
