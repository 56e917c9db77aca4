package dev.ross.query.seating.visits;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.guest.GuestEvent.GuestTagged;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.guest.GuestNotes;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.PartySize;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** On arrival, staff see the guest's earlier visits. */
@QueryServiceTest
class VisitSummaryTest {
    private static final LocalDateTime TODAY =
            LocalDateTime.now(EventScenes.ZONE).truncatedTo(ChronoUnit.MINUTES).withHour(12);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void visitsOfSixMonthsAreCountedAndTheLastIsToldHoweverLongAgo() {
        var restaurant = opened("visits1");
        visited(restaurant, "long-ago", "gus", TODAY.minusMonths(7));
        log.append(restaurant.asked("tonight", "gus", TODAY.plusHours(8)));
        assertThat(summary(restaurant, "tonight").get("visits").asInt()).isZero();
        assertThat(summary(restaurant, "tonight").at("/lastVisit/id").asString())
                .isEqualTo("visits1.long-ago");

        visited(restaurant, "in-spring", "gus", TODAY.minusMonths(5));
        visited(restaurant, "lately", "gus", TODAY.minusDays(7));
        visited(restaurant, "another", "eve", TODAY.minusDays(1));
        visited(opened("visits2"), "elsewhere", "gus", TODAY.minusDays(1));

        var summary = summary(restaurant, "tonight");
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
        var restaurant = opened("visits3");
        log.append(
                restaurant.asked("missed", "gus", TODAY.minusDays(3)),
                new GuestsMarkedNoShow(restaurant.seatingId("missed"), EventScenes.OPENING),
                restaurant.disputed("missed", "gus"),
                restaurant.asked("tonight", "gus", TODAY.plusHours(8)));

        var summary = summary(restaurant, "tonight");

        assertThat(summary.get("noShows").asInt()).isOne();
        assertThat(summary.has("lastVisit")).isFalse();
        assertThat(summary.at("/past/0/status").asString()).isEqualTo("NO_SHOW");
        assertThat(summary.at("/past/0/noShowDispute").asString()).isEqualTo("I was there");
    }

    @Test
    void whomNobodySeatedOrMarkedIsNeitherAVisitNorANoShow() {
        var restaurant = opened("visits6");
        var asked = restaurant.asked("forgotten", "gus", TODAY.minusDays(3));
        log.append(
                asked,
                new SeatingAccepted(asked.seating(), ActingSide.STAFF, null, EventScenes.OPENING),
                new SeatingLapsed(asked.seating(), EventScenes.OPENING),
                restaurant.asked("tonight", "gus", TODAY.plusHours(8)));

        var summary = summary(restaurant, "tonight");

        assertThat(summary.get("visits").asInt()).isZero();
        assertThat(summary.get("noShows").asInt()).isZero();
        assertThat(summary.get("past")).isEmpty();
    }

    @Test
    void whatStaffKeepIsShownAtEveryVisitAndLive() {
        var restaurant = opened("visits4");
        visited(restaurant, "before", "gus", TODAY.minusDays(3));
        log.append(restaurant.asked("tonight", "gus", TODAY.plusHours(8)));
        assertThat(summary(restaurant, "tonight").get("version").asLong()).isEqualTo(-1);
        try (var stream = visitor.watch("/seatings/visits4.tonight/visits", QueryTokenIssuer.staff("ann", "visits4"))) {
            assertThat(stream.next().json().get("tags")).isEmpty();

            log.append(restaurant.tagged("before", "gus", "regular", "nuts!"));

            var changed = stream.next().json();
            assertThat(changed.get("tags").valueStream().map(JsonNode::asString))
                    .containsExactly("regular", "nuts!");
            assertThat(changed.get("note").asString()).isEqualTo("by the window");
            assertThat(changed.get("version").asLong()).isZero();
        }
    }

    @Test
    void whoHasNoAccountIsKnownForTheOneVisit() {
        var restaurant = opened("visits5");
        var seating = restaurant.seatingId("walk-in");
        var stay = restaurant.asked("other", "gus", TODAY).stay();
        log.append(new WalkInCreated(
                seating, null, stay, PartySize.of(2), Set.of(restaurant.tableId("t1")), EventScenes.OPENING));
        var notes = Personal.of(Subject.visit(seating.toString()), new GuestNotes(List.of("birthday"), null));
        log.append(new GuestTagged(GuestId.at(seating, null), seating, notes, EventScenes.OPENING));

        var summary = summary(restaurant, "walk-in");

        assertThat(summary.at("/tags/0").asString()).isEqualTo("birthday");
        assertThat(summary.get("visits").asInt()).isZero();
    }

    private EventScenes opened(String name) {
        var restaurant = EventScenes.at(name);
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        return restaurant;
    }

    private void visited(EventScenes restaurant, String seating, String guest, LocalDateTime when) {
        var asked = restaurant.asked(seating, guest, when);
        var from = asked.stay().from();
        log.append(
                asked,
                new GuestsSeated(asked.seating(), Set.of(restaurant.tableId("t1")), from),
                new SeatingClosed(asked.seating(), ActingSide.STAFF, from.plusSeconds(3600)));
    }

    private JsonNode summary(EventScenes restaurant, String seating) {
        var staff = QueryTokenIssuer.staff("ann", restaurant.id().value());
        var path = "/seatings/" + restaurant.seatingId(seating) + "/visits";
        return visitor.get(path, staff, "Ross-Position", String.valueOf(log.position()))
                .json();
    }
}
