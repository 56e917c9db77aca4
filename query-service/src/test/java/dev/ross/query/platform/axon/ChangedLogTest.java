package dev.ross.query.platform.axon;

import static dev.ross.query.platform.axon.ScreenFixture.SCREEN;
import static dev.ross.query.platform.axon.ScreenFixture.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.ross.query.fixture.InOrderStorageEngine;
import dev.ross.query.fixture.MongoFixture;
import dev.ross.query.platform.axon.state.ScreenNotShownException;
import dev.ross.query.platform.axon.state.ScreenProperties.OnChangedLog;
import dev.ross.query.platform.axon.state.ScreenState;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log loses its last events, as after a power cut or a restore from a backup, and reuses their numbers. */
class ChangedLogTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final MongoFixture mongo = new MongoFixture();
    private final MongoDatabase views = mongo.database("ross");
    private final EmbeddedEventStore before = ScreenFixture.logIn(new InOrderStorageEngine());
    private final EmbeddedEventStore after = ScreenFixture.logIn(new InOrderStorageEngine());

    @AfterEach
    void stop() {
        before.shutDown();
        after.shutDown();
        mongo.close();
    }

    @Test
    void aScreenThatHasSeenEventsWhichTheLogHasUnderOtherNumbersStopsAndSaysSo() throws InterruptedException {
        aScreenHasSeenThreeOfWhichTheLogLosesTheLast();
        after.publish(said("p1", "bob", 7), said("p1", "bob", 8));
        try (var node = node(OnChangedLog.STOP)) {
            node.processor.start();
            assertStopped(node, "the log has another event 2");
        }
    }

    @Test
    void aScreenThatIsAheadOfTheLogStopsAndSaysSo() throws InterruptedException {
        aScreenHasSeenThreeOfWhichTheLogLosesTheLast();
        try (var node = node(OnChangedLog.STOP)) {
            node.processor.start();
            assertStopped(node, "the log ends at 1");
        }
    }

    @Test
    void whereItIsSetTheScreenIsMadeAnewFromWhatTheLogHas() throws InterruptedException {
        aScreenHasSeenThreeOfWhichTheLogLosesTheLast();
        after.publish(said("p1", "bob", 7), said("p2", "bob", 8));
        try (var node = node(OnChangedLog.REBUILD)) {
            node.processor.start();
            Awaitility.await()
                    .atMost(TIMEOUT)
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(node.lines.find("p1").content().said()).containsExactly(0L, 1L, 7L));
            assertThat(node.states.of(SCREEN)).isEqualTo(ScreenState.CURRENT);
        }
    }

    @Test
    void aLogThatIsAsItWasIsFollowedOn() throws InterruptedException {
        aScreenHasSeenThreeOfWhichTheLogLosesTheLast();
        before.publish(said("p1", "bob", 3));
        try (var node = new ScreenFixture("node", views, before, Duration.ofSeconds(5), said -> {})) {
            node.processor.start();
            assertThat(node.awaits(3)).isTrue();
            assertThat(node.states.awaitBuilt(TIMEOUT)).isEmpty();
            assertThat(node.lines.find("p1").content().said()).containsExactly(0L, 1L, 2L, 3L);
        }
    }

    private void aScreenHasSeenThreeOfWhichTheLogLosesTheLast() throws InterruptedException {
        var first = said("p1", "ann", 0);
        var second = said("p1", "ann", 1);
        before.publish(first, second, said("p1", "ann", 2));
        after.publish(first, second);
        try (var node = new ScreenFixture("node", views, before, Duration.ofSeconds(5), said -> {})) {
            node.processor.start();
            assertThat(node.awaits(2)).isTrue();
        }
    }

    private ScreenFixture node(OnChangedLog onChangedLog) {
        return new ScreenFixture("node", views, after, Duration.ofSeconds(5), onChangedLog, said -> {});
    }

    private static void assertStopped(ScreenFixture node, String reason) {
        Awaitility.await().atMost(TIMEOUT).until(() -> node.states.of(SCREEN) == ScreenState.STOPPED);
        assertThat(node.states.stopReason(SCREEN)).contains(reason);
        assertThatThrownBy(() -> node.lines.find("p1")).isInstanceOf(ScreenNotShownException.class);
    }
}
