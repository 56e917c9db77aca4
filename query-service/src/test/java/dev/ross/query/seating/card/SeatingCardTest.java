package dev.ross.query.seating.card;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.HailClaimed;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.team.StaffId;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@House
class SeatingCardTest {
    private static final LocalDateTime EVENING = LocalDateTime.parse("2030-06-01T19:30");

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void aCardHoldsWhatStaffNeedAndTellsWhatTheyMayDo() {
        var house = Scenes.at("card1");
        var seating = house.seatingId("s1");
        var position = log.tell(house.registered(), house.joined("ann", STAFF), house.asked("s1", "gus", EVENING));

        var card = get("/seatings/" + seating, Issuer.staff("ann", "card1"), position);

        assertThat(card.status()).isEqualTo(200);
        var json = card.json();
        assertThat(json.at("/id").asString()).isEqualTo("card1.s1");
        assertThat(json.at("/restaurantId").asString()).isEqualTo("card1");
        assertThat(json.at("/status").asString()).isEqualTo("PENDING");
        assertThat(json.at("/startsAt").asString()).isEqualTo("2030-06-01T19:30");
        assertThat(json.at("/endsAt").asString()).isEqualTo("2030-06-01T21:00");
        assertThat(json.at("/startsAtInstant").asString()).isEqualTo("2030-06-01T17:30:00Z");
        assertThat(json.at("/timeZone").asString()).isEqualTo("Europe/Stockholm");
        assertThat(json.at("/guestName").asString()).isEqualTo("Gustav gus");
        assertThat(json.at("/contact/phone").asString()).isEqualTo("+46700000000");
        assertThat(json.at("/notes").asString()).isEqualTo("by the window");
        assertThat(json.at("/version").asLong()).isZero();
        assertThat(json.at("/actions").valueStream().map(action -> action.asString()))
                .containsExactly("accept", "decline", "assign-table", "amend", "cancel");
    }

    @Test
    void theGuestSeesTheirOwnWithoutWhatIsForStaffAndNobodyElseSeesIt() {
        var house = Scenes.at("card2");
        var seating = house.seatingId("s1");
        log.tell(house.registered(), house.asked("s1", "gus", EVENING));
        var position = log.tell(
                new SeatingAccepted(seating, Side.STAFF, null, Scenes.OPENING),
                new GuestsSeated(seating, Set.of(house.tableId("t1")), Scenes.OPENING),
                new ServerHailed(seating, HailId.of("h1"), HailKind.BILL, null, Scenes.OPENING),
                new HailClaimed(seating, HailId.of("h1"), StaffId.of("ann"), Scenes.OPENING));

        var own = get("/seatings/" + seating, Issuer.guest("gus"), position).json();

        assertThat(own.at("/contact").isMissingNode()).isTrue();
        assertThat(own.at("/hails/0/status").asString()).isEqualTo("CLAIMED");
        assertThat(own.at("/hails/0/claimedBy").isMissingNode()).isTrue();
        assertThat(own.at("/actions/0").asString()).isEqualTo("hail");
        assertThat(get("/seatings/" + seating, Issuer.guest("eve"), position).status())
                .isEqualTo(404);
        assertThat(get("/seatings/card2.unknown", Issuer.guest("gus"), position).status())
                .isEqualTo(404);
    }

    @Test
    void whoWaitsAgainIsShownUntilWhenOnEveryScreen() {
        var house = Scenes.at("card9");
        var seating = house.seatingId("s1");
        var soon = Instant.parse("2030-05-20T12:00:00Z");
        log.tell(house.registered(), house.joined("ann", STAFF), house.asked("s1", "wait", EVENING));
        var why = Personal.of(Subject.guestAt("wait", "card9"), "by mistake");
        var position = log.tell(
                new SeatingDeclined(seating, null, List.of(), Scenes.OPENING),
                new SeatingReinstated(seating, null, SeatingStatus.PENDING, null, soon, null, why, Scenes.OPENING));

        var book = "/restaurants/card9/seatings?from=2030-06-01&to=2030-06-01";
        var staff = Issuer.staff("ann", "card9");
        var card = get("/seatings/" + seating, staff, position).json();
        assertThat(card.at("/answerBy").asString()).isEqualTo(soon.toString());
        var line = get(book, staff, position).json().at("/items/0");
        assertThat(line.at("/answerBy").asString()).isEqualTo(soon.toString());
        var own = get("/me/seatings", Issuer.guest("wait"), position).json().at("/items/0");
        assertThat(own.at("/answerBy").asString()).isEqualTo(soon.toString());
    }

    @Test
    void onlyAManagerMayBringBackWhatWasClosedLongAgo() {
        var house = Scenes.at("card3");
        var seating = house.seatingId("s1");
        log.tell(
                house.registered(),
                house.table("t1"),
                house.joined("ann", STAFF),
                house.joined("mia", MANAGER),
                house.asked("s1", "gus", EVENING),
                new TableAssigned(seating, Set.of(house.tableId("t1")), Assignment.BEST_FIT, Scenes.OPENING),
                new SeatingAccepted(seating, Side.STAFF, null, Scenes.OPENING));
        log.tell(new GuestsSeated(seating, Set.of(house.tableId("t1")), Scenes.OPENING));
        var closedNow = log.tell(new SeatingClosed(seating, Side.STAFF, Instant.now()));
        assertThat(actions(seating.toString(), Issuer.staff("ann", "card3"), closedNow))
                .contains("reinstate");

        var closedLongAgo = log.tell(new SeatingClosed(seating, Side.STAFF, Scenes.OPENING));
        assertThat(actions(seating.toString(), Issuer.staff("ann", "card3"), closedLongAgo))
                .isEmpty();
        assertThat(actions(seating.toString(), Issuer.manager("mia", "card3"), closedLongAgo))
                .containsExactly("reinstate");
    }

    @Test
    void aChangeThatWaitsIsAnsweredLikeARequestAndEndsWithIt() {
        var house = Scenes.at("card10");
        var seating = house.seatingId("s1");
        var staff = Issuer.staff("ann", "card10");
        var to = house.amended("s1", EVENING.plusHours(1), 3);
        log.tell(
                house.registered(), house.joined("ann", STAFF), house.table("t1"), house.asked("s1", "gus10", EVENING));
        log.tell(
                new SeatingAccepted(seating, Side.STAFF, null, Scenes.OPENING),
                new TableAssigned(seating, Set.of(house.tableId("t1")), Assignment.LOCKED, Scenes.OPENING));
        var asked = log.tell(new AmendmentRequested(
                seating, to.stay(), to.party(), null, to.stay().from(), Scenes.OPENING));

        assertThat(actions(seating.toString(), staff, asked))
                .containsExactly("accept", "decline", "assign-table", "amend", "cancel");
        var card = get("/seatings/" + seating, staff, asked).json();
        assertThat(card.at("/becauseOf").asString()).isEqualTo("T-t1, named by staff, locked");
        assertThat(card.at("/startsAt").asString()).isEqualTo("2030-06-01T19:30");
        assertThat(card.at("/amendment/startsAt").asString()).isEqualTo("2030-06-01T20:30");
        var own = get("/me/seatings", Issuer.guest("gus10"), asked).json().at("/items/0");
        assertThat(own.at("/amendment/partySize").asInt()).isEqualTo(3);

        var changed = log.tell(to);
        var after = get("/seatings/" + seating, Issuer.guest("gus10"), changed).json();
        assertThat(after.at("/startsAt").asString()).isEqualTo("2030-06-01T20:30");
        assertThat(after.at("/amendment").isMissingNode()).isTrue();
        assertThat(after.at("/becauseOf").isMissingNode()).isTrue();
    }

    @Test
    void whoIsDeclinedIsToldWhatElseThereWas() {
        var house = Scenes.at("card11");
        log.tell(house.registered(), house.asked("s1", "gus11", EVENING));
        var position = log.tell(
                new SeatingDeclined(house.seatingId("s1"), null, List.of(EVENING.plusHours(1)), Scenes.OPENING));

        var card = get("/seatings/card11.s1", Issuer.guest("gus11"), position).json();
        assertThat(card.at("/alternatives/0").asString()).isEqualTo("2030-06-01T20:30");
        var own = get("/me/seatings", Issuer.guest("gus11"), position).json().at("/items/0");
        assertThat(own.at("/alternatives/0").asString()).isEqualTo("2030-06-01T20:30");
    }

    private List<String> actions(String seating, String token, long position) {
        return get("/seatings/" + seating, token, position)
                .json()
                .at("/actions")
                .valueStream()
                .map(action -> action.asString())
                .toList();
    }

    private Visitor.Answer get(String path, String token, long position) {
        return visitor.get(path, token, "Ross-Position", String.valueOf(position));
    }
}
