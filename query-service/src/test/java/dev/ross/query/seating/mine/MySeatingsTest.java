package dev.ross.query.seating.mine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.Side;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@House
class MySeatingsTest {
    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void aGuestSeesTheirOwnEverywhereTheLatestFirst() {
        var here = Scenes.at("mine1");
        var there = Scenes.at("mine2");
        log.tell(here.registered(), there.registered());
        log.tell(
                here.asked("s1", "maja", LocalDateTime.parse("2030-06-01T19:30")),
                there.asked("s2", "maja", LocalDateTime.parse("2030-06-03T19:30")),
                there.asked("s3", "eve", LocalDateTime.parse("2030-06-02T19:30")));
        log.tell(new SeatingAccepted(here.seatingId("s1"), Side.STAFF, null, Scenes.OPENING));
        var position = log.tell(new ProfileChanged(
                here.restaurant(),
                new Profile("Renamed", "Herring", "Malmö", null, null, List.of(), null, null),
                Scenes.OPENING));

        var list = visitor.get("/me/seatings", Issuer.guest("maja"), "Ross-Position", String.valueOf(position))
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
        var house = Scenes.at("mine3");
        var seating = house.seatingId("s1");
        var justNow = Instant.now().minusSeconds(60);
        log.tell(
                house.asked("s1", "nora", LocalDateTime.parse("2026-06-01T19:30")),
                new GuestsMarkedNoShow(seating, justNow));
        assertThat(first("nora").at("/status").asString()).isEqualTo("NO_SHOW");
        assertThat(first("nora").at("/actions/0").asString()).isEqualTo("dispute-no-show");

        log.tell(house.disputed("s1", "nora"));

        assertThat(first("nora").at("/noShowDispute").asString()).isEqualTo("I was there");
        assertThat(first("nora").at("/actions")).isEmpty();
    }

    @Test
    void afterThirtyDaysThereIsNothingToDispute() {
        var house = Scenes.at("mine4");
        log.tell(
                house.asked("s1", "nils", LocalDateTime.parse("2026-06-01T19:30")),
                new GuestsMarkedNoShow(house.seatingId("s1"), Instant.now().minus(Duration.ofDays(31))));

        assertThat(first("nils").at("/actions")).isEmpty();
    }

    private JsonNode first(String guest) {
        return visitor.get("/me/seatings", Issuer.guest(guest), "Ross-Position", String.valueOf(log.position()))
                .json()
                .at("/items/0");
    }
}
