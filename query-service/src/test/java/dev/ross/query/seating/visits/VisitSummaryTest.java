package dev.ross.query.seating.visits;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.guest.GuestEvent.GuestTagged;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.guest.GuestNotes;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.Side;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** On arrival staff see who it is that comes. */
@House
class VisitSummaryTest {
    private static final LocalDateTime TODAY =
            LocalDateTime.now(Scenes.ZONE).truncatedTo(ChronoUnit.MINUTES).withHour(12);

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void visitsOfSixMonthsAreCountedAndTheLastIsToldHoweverLongAgo() {
        var house = opened("visits1");
        visited(house, "long-ago", "gus", TODAY.minusMonths(7));
        log.tell(house.asked("tonight", "gus", TODAY.plusHours(8)));
        assertThat(summary(house, "tonight").get("visits").asInt()).isZero();
        assertThat(summary(house, "tonight").at("/lastVisit/id").asString()).isEqualTo("visits1.long-ago");

        visited(house, "in-spring", "gus", TODAY.minusMonths(5));
        visited(house, "lately", "gus", TODAY.minusDays(7));
        visited(house, "another", "eve", TODAY.minusDays(1));
        visited(opened("visits2"), "elsewhere", "gus", TODAY.minusDays(1));

        var summary = summary(house, "tonight");
        assertThat(summary.get("visits").asInt()).isEqualTo(2);
        assertThat(summary.get("noShows").asInt()).isZero();
        assertThat(summary.at("/lastVisit/id").asString()).isEqualTo("visits1.lately");
        assertThat(summary.at("/lastVisit/startsAt").asString())
                .isEqualTo(TODAY.minusDays(7).toString());
        assertThat(summary.get("past").valueStream().map(past -> past.get("id").asString()))
                .containsExactly("visits1.lately", "visits1.in-spring");
    }

    @Test
    void noShowsAreToldWithWhatTheGuestSaysToThem() {
        var house = opened("visits3");
        log.tell(
                house.asked("missed", "gus", TODAY.minusDays(3)),
                new GuestsMarkedNoShow(house.seatingId("missed"), Scenes.OPENING),
                house.disputed("missed", "gus"),
                house.asked("tonight", "gus", TODAY.plusHours(8)));

        var summary = summary(house, "tonight");

        assertThat(summary.get("noShows").asInt()).isOne();
        assertThat(summary.has("lastVisit")).isFalse();
        assertThat(summary.at("/past/0/status").asString()).isEqualTo("NO_SHOW");
        assertThat(summary.at("/past/0/noShowDispute").asString()).isEqualTo("I was there");
    }

    @Test
    void whomNobodySeatedOrMarkedIsNeitherAVisitNorANoShow() {
        var house = opened("visits6");
        var asked = house.asked("forgotten", "gus", TODAY.minusDays(3));
        log.tell(
                asked,
                new SeatingAccepted(asked.seating(), Side.STAFF, null, Scenes.OPENING),
                new SeatingLapsed(asked.seating(), Scenes.OPENING),
                house.asked("tonight", "gus", TODAY.plusHours(8)));

        var summary = summary(house, "tonight");

        assertThat(summary.get("visits").asInt()).isZero();
        assertThat(summary.get("noShows").asInt()).isZero();
        assertThat(summary.get("past")).isEmpty();
    }

    @Test
    void whatStaffKeepIsShownAtEveryVisitAndLive() {
        var house = opened("visits4");
        visited(house, "before", "gus", TODAY.minusDays(3));
        log.tell(house.asked("tonight", "gus", TODAY.plusHours(8)));
        assertThat(summary(house, "tonight").get("version").asLong()).isEqualTo(-1);
        try (var stream = visitor.watch("/seatings/visits4.tonight/visits", Issuer.staff("ann", "visits4"))) {
            assertThat(stream.next().json().get("tags")).isEmpty();

            log.tell(house.tagged("before", "gus", "regular", "nuts!"));

            var changed = stream.next().json();
            assertThat(changed.get("tags").valueStream().map(JsonNode::asString))
                    .containsExactly("regular", "nuts!");
            assertThat(changed.get("note").asString()).isEqualTo("by the window");
            assertThat(changed.get("version").asLong()).isZero();
        }
    }

    @Test
    void whoHasNoAccountIsKnownForTheOneVisit() {
        var house = opened("visits5");
        var seating = house.seatingId("walk-in");
        var stay = house.asked("other", "gus", TODAY).stay();
        log.tell(new WalkInCreated(seating, null, stay, PartySize.of(2), Set.of(house.tableId("t1")), Scenes.OPENING));
        var notes = Personal.of(Subject.visit(seating.toString()), new GuestNotes(List.of("birthday"), null));
        log.tell(new GuestTagged(GuestId.at(seating, null), seating, notes, Scenes.OPENING));

        var summary = summary(house, "walk-in");

        assertThat(summary.at("/tags/0").asString()).isEqualTo("birthday");
        assertThat(summary.get("visits").asInt()).isZero();
    }

    private Scenes opened(String restaurant) {
        var house = Scenes.at(restaurant);
        log.tell(house.registered(), house.joined("ann", STAFF));
        return house;
    }

    private void visited(Scenes house, String seating, String guest, LocalDateTime when) {
        var asked = house.asked(seating, guest, when);
        var from = asked.stay().from();
        log.tell(
                asked,
                new GuestsSeated(asked.seating(), Set.of(house.tableId("t1")), from),
                new SeatingClosed(asked.seating(), Side.STAFF, from.plusSeconds(3600)));
    }

    private JsonNode summary(Scenes house, String seating) {
        var staff = Issuer.staff("ann", house.restaurant().value());
        var path = "/seatings/" + house.seatingId(seating) + "/visits";
        return visitor.get(path, staff, "Ross-Position", String.valueOf(log.position()))
                .json();
    }
}
