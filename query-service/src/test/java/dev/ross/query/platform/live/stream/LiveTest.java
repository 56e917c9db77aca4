package dev.ross.query.platform.live.stream;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.HailId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import dev.ross.query.fixture.SseReader;
import dev.ross.query.platform.mongo.WatchDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class LiveTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    QueryUpdateEmitter updates;

    @Test
    void whoComesBackGoesOnWhereTheyLeftOff() throws InterruptedException {
        var restaurant = EventScenes.at("live1");
        log.append(restaurant.joined("ann", STAFF), hail(restaurant, "h1"));
        var token = QueryTokenIssuer.staff("ann", "live1");
        String left;
        try (var stream = settled(restaurant, token)) {
            left = stream.next().id();
        }
        try (var stream = visitor.watch("/restaurants/live1/hails", token, "Last-Event-ID", left)) {
            assertThat(stream.isSilent(Duration.ofMillis(300))).isTrue();
            log.append(hail(restaurant, "h2"));
            assertThat(stream.next().name()).isEqualTo("changed");
        }
        try (var stream = visitor.watch("/restaurants/live1/hails", token, "Last-Event-ID", left)) {
            var missed = stream.next();
            assertThat(missed.name()).isEqualTo("snapshot");
            assertThat(missed.json().at("/items")).hasSize(2);
        }
    }

    @Test
    void aStreamEndsWithItsToken() {
        var token = QueryTokenIssuer.token(claims ->
                claims.subject("gus").expirationTime(Date.from(Instant.now().plusSeconds(2))));
        try (var stream = visitor.watch("/me/seatings", token)) {
            assertThat(stream.next().name()).isEqualTo("snapshot");
            assertThat(stream.next(Duration.ofSeconds(6)).over()).isTrue();
        }
    }

    @Test
    void aStreamEndsWithinASecondOfItsReadersDismissal() {
        var restaurant = EventScenes.at("live2");
        log.append(restaurant.joined("ann", STAFF), restaurant.joined("ben", STAFF));
        try (var ann = visitor.watch("/restaurants/live2/hails", QueryTokenIssuer.staff("ann", "live2"));
                var ben = visitor.watch("/restaurants/live2/hails", QueryTokenIssuer.staff("ben", "live2"))) {
            assertThat(ann.next().name()).isEqualTo("snapshot");
            assertThat(ben.next().name()).isEqualTo("snapshot");

            log.append(restaurant.removed("ann"));

            assertThat(ann.next(Duration.ofSeconds(1)).over()).isTrue();
            log.append(hail(restaurant, "h1"));
            assertThat(ben.next().name()).isEqualTo("changed");
        }
    }

    @Test
    void severalViewsOverOneStreamAreToldApart() {
        var restaurant = EventScenes.at("live3");
        var opened = log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        var token = QueryTokenIssuer.staff("ann", "live3");
        var path = "/restaurants/live3/live?views=hails,seatings,floor-plan";
        try (var stream = visitor.watch(path, token, "Ross-Position", String.valueOf(opened))) {
            assertThat(List.of(
                            stream.next().name(),
                            stream.next().name(),
                            stream.next().name()))
                    .containsExactlyInAnyOrder("hails.snapshot", "seatings.snapshot", "floor-plan.snapshot");

            log.append(hail(restaurant, "h1"));

            assertThat(stream.next().name()).isEqualTo("hails.changed");

            log.append(restaurant.asked(
                    "s2", "gus", LocalDate.now(EventScenes.ZONE).plusDays(1).atTime(19, 0)));
            assertThat(stream.next().name()).isEqualTo("seatings.changed");

            log.append(restaurant.table("t1"));
            // the first table and the version of the settings are most of the floor plan
            assertThat(stream.next().name()).isEqualTo("floor-plan.resync");
        }
    }

    @Test
    void howeverManyWatchAViewItsChangesAreAskedForOnce() {
        var restaurant = EventScenes.at("live4");
        log.append(restaurant.joined("ann", STAFF));
        var token = QueryTokenIssuer.staff("ann", "live4");
        List<SseReader> streams = new ArrayList<>(List.of(visitor.watch("/restaurants/live4/hails", token)));
        Awaitility.await().until(() -> subscribersTo("hail-board-2") == 1);
        for (int i = 0; i < 50; i++) streams.add(visitor.watch("/restaurants/live4/hails", token));
        streams.forEach(stream -> assertThat(stream.next().name()).isEqualTo("snapshot"));

        assertThat(subscribersTo("hail-board-2")).isEqualTo(1);

        log.append(hail(restaurant, "h1"));
        streams.forEach(stream -> assertThat(stream.next().name()).isEqualTo("changed"));
        streams.forEach(SseReader::close);
    }

    @Test
    void aWatcherMissesNothingWhenTheWayToItIsLost() {
        var restaurant = EventScenes.at("live6");
        log.append(restaurant.joined("ann", STAFF));
        try (var stream = visitor.watch("/restaurants/live6/hails", QueryTokenIssuer.staff("ann", "live6"))) {
            assertThat(stream.next().name()).isEqualTo("snapshot");
            Awaitility.await().until(() -> subscribersTo("hail-board-2") == 1);

            updates.completeExceptionally(asked -> true, new IllegalStateException("the server is lost"));
            log.append(hail(restaurant, "h1"));

            assertThat(stream.next(Duration.ofSeconds(10)).name()).isEqualTo("changed");
        }
    }

    @Test
    void whatChangesNothingToSeeIsNotTold() throws InterruptedException {
        var restaurant = EventScenes.at("live5");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF), hail(restaurant, "h1"));
        try (var stream = settled(restaurant, QueryTokenIssuer.staff("ann", "live5"))) {
            stream.next();
            log.append(new TableAssigned(
                    restaurant.seatingId("s1"),
                    Set.of(restaurant.tableId("t1")),
                    TableAssignment.BEST_FIT,
                    EventScenes.OPENING));
            assertThat(stream.isSilent(Duration.ofMillis(300))).isTrue();
        }
    }

    private long subscribersTo(String view) {
        return updates.activeSubscriptions().stream()
                .filter(asked -> asked.getPayload().equals(new WatchDocument(view, WatchDocument.EVERY)))
                .count();
    }

    /** Opened only once the board has reached the end of the log. */
    private SseReader settled(EventScenes restaurant, String token) {
        return visitor.watch(
                "/restaurants/" + restaurant.id() + "/hails", token, "Ross-Position", String.valueOf(log.position()));
    }

    private static ServerHailed hail(EventScenes restaurant, String id) {
        return new ServerHailed(
                restaurant.seatingId("s1"), HailId.of(id), HailKind.WATER, null, null, EventScenes.OPENING);
    }
}
