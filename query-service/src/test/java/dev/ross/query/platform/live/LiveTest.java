package dev.ross.query.platform.live;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Stream;
import dev.ross.query.house.Visitor;
import dev.ross.query.platform.mongo.Watch;
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

@House
class LiveTest {
    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Autowired
    QueryUpdateEmitter updates;

    @Test
    void whoComesBackGoesOnWhereTheyLeftOff() throws InterruptedException {
        var house = Scenes.at("live1");
        log.tell(house.joined("ann", STAFF), hail(house, "h1"));
        var token = Issuer.staff("ann", "live1");
        String left;
        try (var stream = settled(house, token)) {
            left = stream.next().id();
        }
        try (var stream = visitor.watch("/restaurants/live1/hails", token, "Last-Event-ID", left)) {
            assertThat(stream.isSilent(Duration.ofMillis(300))).isTrue();
            log.tell(hail(house, "h2"));
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
        var token = Issuer.token(claims ->
                claims.subject("gus").expirationTime(Date.from(Instant.now().plusSeconds(2))));
        try (var stream = visitor.watch("/me/seatings", token)) {
            assertThat(stream.next().name()).isEqualTo("snapshot");
            assertThat(stream.next(Duration.ofSeconds(6)).over()).isTrue();
        }
    }

    @Test
    void aStreamEndsWithinASecondOfItsReadersDismissal() {
        var house = Scenes.at("live2");
        log.tell(house.joined("ann", STAFF), house.joined("ben", STAFF));
        try (var ann = visitor.watch("/restaurants/live2/hails", Issuer.staff("ann", "live2"));
                var ben = visitor.watch("/restaurants/live2/hails", Issuer.staff("ben", "live2"))) {
            assertThat(ann.next().name()).isEqualTo("snapshot");
            assertThat(ben.next().name()).isEqualTo("snapshot");

            log.tell(house.removed("ann"));

            assertThat(ann.next(Duration.ofSeconds(1)).over()).isTrue();
            log.tell(hail(house, "h1"));
            assertThat(ben.next().name()).isEqualTo("changed");
        }
    }

    @Test
    void severalViewsOverOneStreamAreToldApart() {
        var house = Scenes.at("live3");
        log.tell(house.registered(), house.joined("ann", STAFF));
        var token = Issuer.staff("ann", "live3");
        try (var stream = visitor.watch("/restaurants/live3/live?views=hails,seatings,floor-plan", token)) {
            assertThat(List.of(
                            stream.next().name(),
                            stream.next().name(),
                            stream.next().name()))
                    .containsExactlyInAnyOrder("hails.snapshot", "seatings.snapshot", "floor-plan.snapshot");

            log.tell(hail(house, "h1"));

            assertThat(stream.next().name()).isEqualTo("hails.changed");

            log.tell(house.asked(
                    "s2", "gus", LocalDate.now(Scenes.ZONE).plusDays(1).atTime(19, 0)));
            assertThat(stream.next().name()).isEqualTo("seatings.changed");

            log.tell(house.table("t1"));
            // the first table and the version of the settings are most of what the plan says
            assertThat(stream.next().name()).isEqualTo("floor-plan.resync");
        }
    }

    @Test
    void howeverManyWatchAViewItsChangesAreAskedForOnce() {
        var house = Scenes.at("live4");
        log.tell(house.joined("ann", STAFF));
        var token = Issuer.staff("ann", "live4");
        List<Stream> streams = new ArrayList<>(List.of(visitor.watch("/restaurants/live4/hails", token)));
        Awaitility.await().until(() -> subscribersTo("hail-board") == 1);
        for (int i = 0; i < 50; i++) streams.add(visitor.watch("/restaurants/live4/hails", token));
        streams.forEach(stream -> assertThat(stream.next().name()).isEqualTo("snapshot"));

        assertThat(subscribersTo("hail-board")).isEqualTo(1);

        log.tell(hail(house, "h1"));
        streams.forEach(stream -> assertThat(stream.next().name()).isEqualTo("changed"));
        streams.forEach(Stream::close);
    }

    @Test
    void aWatcherMissesNothingWhenTheWayToItIsLost() {
        var house = Scenes.at("live6");
        log.tell(house.joined("ann", STAFF));
        try (var stream = visitor.watch("/restaurants/live6/hails", Issuer.staff("ann", "live6"))) {
            assertThat(stream.next().name()).isEqualTo("snapshot");
            Awaitility.await().until(() -> subscribersTo("hail-board") == 1);

            updates.completeExceptionally(asked -> true, new IllegalStateException("the server is lost"));
            log.tell(hail(house, "h1"));

            assertThat(stream.next(Duration.ofSeconds(10)).name()).isEqualTo("changed");
        }
    }

    @Test
    void whatChangesNothingToSeeIsNotTold() throws InterruptedException {
        var house = Scenes.at("live5");
        log.tell(house.registered(), house.joined("ann", STAFF), hail(house, "h1"));
        try (var stream = settled(house, Issuer.staff("ann", "live5"))) {
            stream.next();
            log.tell(new TableAssigned(
                    house.seatingId("s1"), Set.of(house.tableId("t1")), Assignment.BEST_FIT, Scenes.OPENING));
            assertThat(stream.isSilent(Duration.ofMillis(300))).isTrue();
        }
    }

    private long subscribersTo(String view) {
        return updates.activeSubscriptions().stream()
                .filter(asked -> asked.getPayload().equals(new Watch(view, Watch.EVERY)))
                .count();
    }

    /** Opened only once the board has come as far as the log. */
    private Stream settled(Scenes house, String token) {
        return visitor.watch(
                "/restaurants/" + house.restaurant() + "/hails",
                token,
                "Ross-Position",
                String.valueOf(log.position()));
    }

    private static ServerHailed hail(Scenes house, String id) {
        return new ServerHailed(house.seatingId("s1"), HailId.of(id), HailKind.WATER, null, Scenes.OPENING);
    }
}
