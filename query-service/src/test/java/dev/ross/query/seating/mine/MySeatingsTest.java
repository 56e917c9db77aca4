package dev.ross.query.seating.mine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class MySeatingsTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aGuestSeesTheirOwnEverywhereTheLatestFirst() {
        var here = EventScenes.at("mine1");
        var there = EventScenes.at("mine2");
        log.append(here.registered(), there.registered());
        log.append(
                here.asked("s1", "maja", LocalDateTime.parse("2030-06-01T19:30")),
                there.asked("s2", "maja", LocalDateTime.parse("2030-06-03T19:30")),
                there.asked("s3", "eve", LocalDateTime.parse("2030-06-02T19:30")));
        log.append(new SeatingAccepted(here.seatingId("s1"), ActingSide.STAFF, null, EventScenes.OPENING));
        var position = log.append(new ProfileChanged(
                here.id(),
                new RestaurantProfile("Renamed", "Herring", "Malmö", null, null, List.of(), null, null),
                EventScenes.OPENING));

        var list = visitor.get(
                        "/me/seatings", QueryTokenIssuer.guest("maja"), "Ross-Position", String.valueOf(position))
                .json();

        assertThat(list.at("/items")).hasSize(2);
        assertThat(list.at("/items/0/id").asString()).isEqualTo("mine2.s2");
        assertThat(list.at("/items/1/id").asString()).isEqualTo("mine1.s1");
        assertThat(list.at("/items/1/status").asString()).isEqualTo("ACCEPTED");
        assertThat(list.at("/items/1/restaurantName").asString()).isEqualTo("Renamed");
        assertThat(list.at("/items/1/version").asLong()).isOne();
    }

    @Test
    void aGuestSeesThatTheyAreSaidNotToHaveComeAndWhatTheySaidToThat() {
        var restaurant = EventScenes.at("mine3");
        var seating = restaurant.seatingId("s1");
        var justNow = Instant.now().minusSeconds(60);
        log.append(
                restaurant.asked("s1", "nora", LocalDateTime.parse("2026-06-01T19:30")),
                new GuestsMarkedNoShow(seating, justNow));
        assertThat(first("nora").at("/status").asString()).isEqualTo("NO_SHOW");
        assertThat(first("nora").at("/actions/0").asString()).isEqualTo("dispute-no-show");

        log.append(restaurant.disputed("s1", "nora"));

        assertThat(first("nora").at("/noShowDispute").asString()).isEqualTo("I was there");
        assertThat(first("nora").at("/actions")).isEmpty();
    }

    @Test
    void afterThirtyDaysThereIsNothingToDispute() {
        var restaurant = EventScenes.at("mine4");
        log.append(
                restaurant.asked("s1", "nils", LocalDateTime.parse("2026-06-01T19:30")),
                new GuestsMarkedNoShow(restaurant.seatingId("s1"), Instant.now().minus(Duration.ofDays(31))));

        assertThat(first("nils").at("/actions")).isEmpty();
    }

    @Test
    void aGuestSeesWhatTheySaidAboutComing() {
        var restaurant = EventScenes.at("mine5");
        var start = LocalDateTime.parse("2030-06-01T19:30");
        log.append(
                restaurant.asked("s1", "nell", start),
                new SeatingAccepted(restaurant.seatingId("s1"), ActingSide.STAFF, null, EventScenes.OPENING));
        assertThat(first("nell").at("/coming").asString()).isEqualTo("UNCONFIRMED");
        assertThat(first("nell").at("/actions/0").asString()).isEqualTo("confirm");

        log.append(restaurant.announced(
                "s1", start.plusMinutes(15).atZone(EventScenes.ZONE).toInstant()));

        assertThat(first("nell").at("/coming").asString()).isEqualTo("LATE");
        assertThat(first("nell").at("/expectedAt").asString()).isEqualTo("2030-06-01T19:45");
    }

    private JsonNode first(String guest) {
        return visitor.get(
                        "/me/seatings", QueryTokenIssuer.guest(guest), "Ross-Position", String.valueOf(log.position()))
                .json()
                .at("/items/0");
    }
}
