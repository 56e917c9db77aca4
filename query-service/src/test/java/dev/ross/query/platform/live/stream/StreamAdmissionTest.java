package dev.ross.query.platform.live.stream;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import dev.ross.query.fixture.SseReader;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Permission to watch is checked after every wait, and again and again while a stream is open. */
@QueryServiceTest
@TestPropertySource(properties = "ross.query.live.confirm-every=500ms")
class StreamAdmissionTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void whoIsRemovedWhileTheirStreamWaitsIsRefused() throws Exception {
        var restaurant = EventScenes.at("admitted1");
        var next = log.append(restaurant.joined("ann", STAFF)) + 1;
        var stream = waiting("/restaurants/admitted1/hails", QueryTokenIssuer.staff("ann", "admitted1"), next);

        log.append(restaurant.removed("ann"));

        assertRefused(stream);
    }

    @Test
    void whoIsRemovedWhileTheirPageWaitsIsRefused() throws Exception {
        var restaurant = EventScenes.at("admitted2");
        var next = log.append(restaurant.joined("ann", STAFF)) + 1;
        var page = CompletableFuture.supplyAsync(() -> visitor.get(
                "/restaurants/admitted2/hails",
                QueryTokenIssuer.staff("ann", "admitted2"),
                "Ross-Position",
                "" + next));
        isWaiting(page);

        log.append(restaurant.removed("ann"));

        var answer = page.get();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/code").asString()).isEqualTo("NOT_AUTHENTICATED");
        assertThat(answer.header("Ross-Position")).isNull();
    }

    @Test
    void aCompanionWhosePartyLeavesWhileTheirStreamWaitsIsRefused() throws Exception {
        var seating = seated("admitted3");
        var stream = waiting(
                "/seatings/" + seating, QueryTokenIssuer.companion(seating, EventScenes.OPENING), log.position() + 1);

        log.append(new SeatingClosed(seating, ActingSide.STAFF, EventScenes.OPENING.plusSeconds(60)));

        assertRefused(stream);
    }

    @Test
    void whoIsRemovedWithoutWordOfItReachingThisNodeIsOutWithinSecondsAndSeesNothingMore() {
        var restaurant = EventScenes.at("admitted4");
        var seating = seated("admitted4");
        log.append(restaurant.joined("ann", STAFF));
        var updater = processing.eventProcessor("query-memberships").orElseThrow();
        updater.shutDown();
        try (var staff = visitor.watch("/restaurants/admitted4/hails", QueryTokenIssuer.staff("ann", "admitted4"));
                var companion = visitor.watch(
                        "/seatings/" + seating, QueryTokenIssuer.companion(seating, EventScenes.OPENING))) {
            assertThat(staff.next().name()).isEqualTo("snapshot");
            assertThat(companion.next().name()).isEqualTo("snapshot");

            log.appendSilently(restaurant.removed("ann"));
            assertThat(staff.next(TIMEOUT).over()).isTrue();

            log.appendSilently(new SeatingClosed(seating, ActingSide.STAFF, EventScenes.OPENING.plusSeconds(60)));
            var event = companion.next(TIMEOUT);
            while (!event.over()) {
                assertThat(event.name()).isEqualTo("removed");
                event = companion.next(TIMEOUT);
            }
        } finally {
            updater.start();
        }
    }

    @Test
    void whoMayStayIsLeftAlone() throws InterruptedException {
        var restaurant = EventScenes.at("admitted5");
        log.append(restaurant.joined("ann", STAFF), restaurant.joined("ben", STAFF));
        try (var ann = visitor.watch("/restaurants/admitted5/hails", QueryTokenIssuer.staff("ann", "admitted5"))) {
            assertThat(ann.next().name()).isEqualTo("snapshot");
            log.appendSilently(restaurant.removed("ben"));
            assertThat(ann.isSilent(Duration.ofSeconds(2))).isTrue();
            log.append(new ServerHailed(
                    restaurant.seatingId("s1"), HailId.of("h1"), HailKind.WATER, null, null, EventScenes.OPENING));
            assertThat(ann.next(TIMEOUT).name()).isEqualTo("changed");
        }
    }

    private CompletableFuture<SseReader> waiting(String path, String token, long position) {
        var stream = CompletableFuture.supplyAsync(() -> visitor.watch(path, token, "Ross-Position", "" + position));
        isWaiting(stream);
        return stream;
    }

    /** Waits long enough for it to be admitted, and less than the two seconds that it waits at most. */
    private static void isWaiting(CompletableFuture<?> request) {
        Awaitility.await().during(Duration.ofMillis(700)).until(() -> !request.isDone());
    }

    private static void assertRefused(CompletableFuture<SseReader> opening)
            throws ExecutionException, InterruptedException {
        try (var stream = opening.get()) {
            assertThat(stream.status()).isEqualTo(401);
        }
    }

    private SeatingId seated(String name) {
        var restaurant = EventScenes.at(name);
        var seating = restaurant.seatingId("s1");
        log.append(
                restaurant.registered(),
                restaurant.asked("s1", "gus", LocalDateTime.parse("2030-06-01T19:30")),
                new GuestsSeated(seating, Set.of(restaurant.tableId("t1")), EventScenes.OPENING));
        return seating;
    }
}
