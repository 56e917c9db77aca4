package dev.ross.query.platform.live;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Side;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Stream;
import dev.ross.query.house.Visitor;
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

/** Who may watch is asked after every wait, and again and again while a stream is open. */
@House
@TestPropertySource(properties = "ross.query.live.confirm-every=500ms")
class StreamAdmissionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void whoIsRemovedWhileTheirStreamWaitsIsRefused() throws Exception {
        var house = Scenes.at("admitted1");
        var next = log.tell(house.joined("ann", STAFF)) + 1;
        var stream = waiting("/restaurants/admitted1/hails", Issuer.staff("ann", "admitted1"), next);

        log.tell(house.removed("ann"));

        assertRefused(stream);
    }

    @Test
    void whoIsRemovedWhileTheirPageWaitsIsRefused() throws Exception {
        var house = Scenes.at("admitted2");
        var next = log.tell(house.joined("ann", STAFF)) + 1;
        var page = CompletableFuture.supplyAsync(() -> visitor.get(
                "/restaurants/admitted2/hails", Issuer.staff("ann", "admitted2"), "Ross-Position", "" + next));
        isWaiting(page);

        log.tell(house.removed("ann"));

        var answer = page.get();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/code").asString()).isEqualTo("NOT_AUTHENTICATED");
        assertThat(answer.header("Ross-Position")).isNull();
    }

    @Test
    void aCompanionWhosePartyLeavesWhileTheirStreamWaitsIsRefused() throws Exception {
        var seating = seated("admitted3");
        var stream = waiting("/seatings/" + seating, Issuer.companion(seating, Scenes.OPENING), log.position() + 1);

        log.tell(new SeatingClosed(seating, Side.STAFF, Scenes.OPENING.plusSeconds(60)));

        assertRefused(stream);
    }

    @Test
    void whoIsRemovedWithoutWordOfItReachingThisNodeIsOutWithinSecondsAndSeesNothingMore() {
        var house = Scenes.at("admitted4");
        var seating = seated("admitted4");
        log.tell(house.joined("ann", STAFF));
        var hearing = processing.eventProcessor("query-standing").orElseThrow();
        hearing.shutDown();
        try (var staff = visitor.watch("/restaurants/admitted4/hails", Issuer.staff("ann", "admitted4"));
                var companion = visitor.watch("/seatings/" + seating, Issuer.companion(seating, Scenes.OPENING))) {
            assertThat(staff.next().name()).isEqualTo("snapshot");
            assertThat(companion.next().name()).isEqualTo("snapshot");

            log.tellUnheard(house.removed("ann"));
            assertThat(staff.next(PATIENCE).over()).isTrue();

            log.tellUnheard(new SeatingClosed(seating, Side.STAFF, Scenes.OPENING.plusSeconds(60)));
            var event = companion.next(PATIENCE);
            while (!event.over()) {
                assertThat(event.name()).isEqualTo("removed");
                event = companion.next(PATIENCE);
            }
        } finally {
            hearing.start();
        }
    }

    @Test
    void whoMayStayIsLeftAlone() throws InterruptedException {
        var house = Scenes.at("admitted5");
        log.tell(house.joined("ann", STAFF), house.joined("ben", STAFF));
        try (var ann = visitor.watch("/restaurants/admitted5/hails", Issuer.staff("ann", "admitted5"))) {
            assertThat(ann.next().name()).isEqualTo("snapshot");
            log.tellUnheard(house.removed("ben"));
            assertThat(ann.isSilent(Duration.ofSeconds(2))).isTrue();
            log.tell(new ServerHailed(house.seatingId("s1"), HailId.of("h1"), HailKind.WATER, null, Scenes.OPENING));
            assertThat(ann.next(PATIENCE).name()).isEqualTo("changed");
        }
    }

    private CompletableFuture<Stream> waiting(String path, String token, long position) {
        var stream = CompletableFuture.supplyAsync(() -> visitor.watch(path, token, "Ross-Position", "" + position));
        isWaiting(stream);
        return stream;
    }

    /** Long enough to have been let in, and less than the two seconds that it waits at most. */
    private static void isWaiting(CompletableFuture<?> request) {
        Awaitility.await().during(Duration.ofMillis(700)).until(() -> !request.isDone());
    }

    private static void assertRefused(CompletableFuture<Stream> opening)
            throws ExecutionException, InterruptedException {
        try (var stream = opening.get()) {
            assertThat(stream.status()).isEqualTo(401);
        }
    }

    private SeatingId seated(String restaurant) {
        var house = Scenes.at(restaurant);
        var seating = house.seatingId("s1");
        log.tell(
                house.registered(),
                house.asked("s1", "gus", LocalDateTime.parse("2030-06-01T19:30")),
                new GuestsSeated(seating, Set.of(house.tableId("t1")), Scenes.OPENING));
        return seating;
    }
}
