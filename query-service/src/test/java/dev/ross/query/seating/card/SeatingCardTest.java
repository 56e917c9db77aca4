package dev.ross.query.seating.card;

import static dev.ross.contracts.order.OrderStage.OPENED;
import static dev.ross.contracts.order.OrderStage.ORDERED;
import static dev.ross.contracts.order.OrderStage.PAYING;
import static dev.ross.contracts.order.OrderStage.SERVED;
import static dev.ross.contracts.order.OrderStage.SETTLED;
import static dev.ross.contracts.order.OrderStage.WAITING_FOR_KITCHEN;
import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class SeatingCardTest {
    private static final LocalDateTime EVENING = LocalDateTime.parse("2030-06-01T19:30");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aCardHoldsWhatStaffNeedAndTellsWhatTheyMayDo() {
        var restaurant = EventScenes.at("card1");
        var seating = restaurant.seatingId("s1");
        var position = log.append(
                restaurant.registered(), restaurant.joined("ann", STAFF), restaurant.asked("s1", "gus", EVENING));

        var card = get("/seatings/" + seating, QueryTokenIssuer.staff("ann", "card1"), position);

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
        var restaurant = EventScenes.at("card2");
        var seating = restaurant.seatingId("s1");
        log.append(restaurant.registered(), restaurant.asked("s1", "gus", EVENING));
        var position = log.append(
                new SeatingAccepted(seating, ActingSide.STAFF, null, EventScenes.OPENING),
                new GuestsSeated(seating, Set.of(restaurant.tableId("t1")), EventScenes.OPENING),
                new ServerHailed(seating, HailId.of("h1"), HailKind.BILL, null, null, EventScenes.OPENING),
                new HailClaimed(seating, HailId.of("h1"), StaffId.of("ann"), EventScenes.OPENING));

        var own = get("/seatings/" + seating, QueryTokenIssuer.guest("gus"), position)
                .json();

        assertThat(own.at("/contact").isMissingNode()).isTrue();
        assertThat(own.at("/hails/0/status").asString()).isEqualTo("CLAIMED");
        assertThat(own.at("/hails/0/claimedBy").isMissingNode()).isTrue();
        assertThat(own.at("/actions/0").asString()).isEqualTo("hail");
        assertThat(get("/seatings/" + seating, QueryTokenIssuer.guest("eve"), position)
                        .status())
                .isEqualTo(404);
        assertThat(get("/seatings/card2.unknown", QueryTokenIssuer.guest("gus"), position)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoWaitsAgainIsShownUntilWhenOnEveryScreen() {
        var restaurant = EventScenes.at("card9");
        var seating = restaurant.seatingId("s1");
        var soon = Instant.parse("2030-05-20T12:00:00Z");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF), restaurant.asked("s1", "wait", EVENING));
        var why = Personal.of(Subject.guestAt("wait", "card9"), "by mistake");
        var position = log.append(
                new SeatingDeclined(seating, null, List.of(), EventScenes.OPENING),
                new SeatingReinstated(
                        seating, null, SeatingStatus.PENDING, null, soon, null, why, EventScenes.OPENING));

        var book = "/restaurants/card9/seatings?from=2030-06-01&to=2030-06-01";
        var staff = QueryTokenIssuer.staff("ann", "card9");
        var card = get("/seatings/" + seating, staff, position).json();
        assertThat(card.at("/answerBy").asString()).isEqualTo(soon.toString());
        var line = get(book, staff, position).json().at("/items/0");
        assertThat(line.at("/answerBy").asString()).isEqualTo(soon.toString());
        var own = get("/me/seatings", QueryTokenIssuer.guest("wait"), position)
                .json()
                .at("/items/0");
        assertThat(own.at("/answerBy").asString()).isEqualTo(soon.toString());
    }

    @Test
    void onlyAManagerMayBringBackWhatWasClosedLongAgo() {
        var restaurant = EventScenes.at("card3");
        var seating = restaurant.seatingId("s1");
        log.append(
                restaurant.registered(),
                restaurant.table("t1"),
                restaurant.joined("ann", STAFF),
                restaurant.joined("mia", MANAGER),
                restaurant.asked("s1", "gus", EVENING),
                new TableAssigned(
                        seating, Set.of(restaurant.tableId("t1")), TableAssignment.BEST_FIT, EventScenes.OPENING),
                new SeatingAccepted(seating, ActingSide.STAFF, null, EventScenes.OPENING));
        log.append(new GuestsSeated(seating, Set.of(restaurant.tableId("t1")), EventScenes.OPENING));
        var closedNow = log.append(new SeatingClosed(seating, ActingSide.STAFF, Instant.now()));
        assertThat(actions(seating.toString(), QueryTokenIssuer.staff("ann", "card3"), closedNow))
                .contains("reinstate");

        var closedLongAgo = log.append(new SeatingClosed(seating, ActingSide.STAFF, EventScenes.OPENING));
        assertThat(actions(seating.toString(), QueryTokenIssuer.staff("ann", "card3"), closedLongAgo))
                .isEmpty();
        assertThat(actions(seating.toString(), QueryTokenIssuer.manager("mia", "card3"), closedLongAgo))
                .containsExactly("reinstate");
    }

    @Test
    void aChangeThatWaitsIsAnsweredLikeARequestAndEndsWithIt() {
        var restaurant = EventScenes.at("card10");
        var seating = restaurant.seatingId("s1");
        var staff = QueryTokenIssuer.staff("ann", "card10");
        var to = restaurant.amended("s1", EVENING.plusHours(1), 3);
        log.append(
                restaurant.registered(),
                restaurant.joined("ann", STAFF),
                restaurant.table("t1"),
                restaurant.asked("s1", "gus10", EVENING));
        log.append(
                new SeatingAccepted(seating, ActingSide.STAFF, null, EventScenes.OPENING),
                new TableAssigned(
                        seating, Set.of(restaurant.tableId("t1")), TableAssignment.LOCKED, EventScenes.OPENING));
        var asked = log.append(new AmendmentRequested(
                seating, to.stay(), to.party(), null, to.stay().from(), EventScenes.OPENING));

        assertThat(actions(seating.toString(), staff, asked))
                .containsExactly("accept", "decline", "assign-table", "amend", "confirm", "cancel");
        var card = get("/seatings/" + seating, staff, asked).json();
        assertThat(card.at("/becauseOf").asString()).isEqualTo("T-t1, named by staff, locked");
        assertThat(card.at("/startsAt").asString()).isEqualTo("2030-06-01T19:30");
        assertThat(card.at("/amendment/startsAt").asString()).isEqualTo("2030-06-01T20:30");
        var own = get("/me/seatings", QueryTokenIssuer.guest("gus10"), asked)
                .json()
                .at("/items/0");
        assertThat(own.at("/amendment/partySize").asInt()).isEqualTo(3);

        var changed = log.append(to);
        var after = get("/seatings/" + seating, QueryTokenIssuer.guest("gus10"), changed)
                .json();
        assertThat(after.at("/startsAt").asString()).isEqualTo("2030-06-01T20:30");
        assertThat(after.at("/amendment").isMissingNode()).isTrue();
        assertThat(after.at("/becauseOf").isMissingNode()).isTrue();
    }

    @Test
    void whoIsDeclinedIsToldWhatElseThereWas() {
        var restaurant = EventScenes.at("card11");
        log.append(restaurant.registered(), restaurant.asked("s1", "gus11", EVENING));
        var position = log.append(new SeatingDeclined(
                restaurant.seatingId("s1"), null, List.of(EVENING.plusHours(1)), EventScenes.OPENING));

        var card = get("/seatings/card11.s1", QueryTokenIssuer.guest("gus11"), position)
                .json();
        assertThat(card.at("/alternatives/0").asString()).isEqualTo("2030-06-01T20:30");
        var own = get("/me/seatings", QueryTokenIssuer.guest("gus11"), position)
                .json()
                .at("/items/0");
        assertThat(own.at("/alternatives/0").asString()).isEqualTo("2030-06-01T20:30");
    }

    @Test
    void whoSitsAndOrdersIsShownHowFarTheirOrderHasCome() {
        var restaurant = EventScenes.at("card12");
        var orders = restaurant.orders("s1");
        seated(restaurant);
        for (var token : List.of(QueryTokenIssuer.staff("ann", "card12"), QueryTokenIssuer.guest("gus"))) {
            var before = get("/seatings/card12.s1", token, log.position()).json();
            assertThat(before.has("orderId")).isFalse();
            assertThat(before.has("orderStage")).isFalse();
        }

        log.append(orders.attached("o1"), orders.reached("o1", OPENED));
        log.append(orders.reached("o1", WAITING_FOR_KITCHEN));

        for (var token : List.of(QueryTokenIssuer.staff("ann", "card12"), QueryTokenIssuer.guest("gus"))) {
            var card = get("/seatings/card12.s1", token, log.position()).json();
            assertThat(card.at("/orderId").asString()).isEqualTo("card12.o1");
            assertThat(card.at("/orderStage").asString()).isEqualTo("WAITING_FOR_KITCHEN");
            assertThat(card.at("/version").asLong()).isEqualTo(2); // the seating's own events
        }
    }

    @Test
    void anOrderIsGoneOnceItIsSettledAndDetachedInEitherOrder() {
        var restaurant = EventScenes.at("card13");
        var orders = restaurant.orders("s1");
        seated(restaurant);

        log.append(orders.attached("o1"), orders.reached("o1", SETTLED));
        assertThatNoOrderIsShown(restaurant);
        log.append(orders.detached("o1"));
        assertThatNoOrderIsShown(restaurant);

        log.append(orders.attached("o2"), orders.reached("o2", PAYING), orders.detached("o2"));
        assertThatNoOrderIsShown(restaurant);
        log.append(orders.reached("o2", SETTLED));
        assertThatNoOrderIsShown(restaurant);
    }

    @Test
    void whatAnotherOrderReachesIsNotShown() {
        var restaurant = EventScenes.at("card14");
        var orders = restaurant.orders("s1");
        seated(restaurant);
        log.append(orders.attached("o1"), orders.reached("o1", PAYING), orders.detached("o1"));
        log.append(orders.attached("o2"), orders.reached("o1", SETTLED));

        var fresh = get("/seatings/card14.s1", QueryTokenIssuer.staff("ann", "card14"), log.position())
                .json();
        assertThat(fresh.at("/orderId").asString()).isEqualTo("card14.o2");
        assertThat(fresh.has("orderStage")).isFalse();

        log.append(orders.reached("o2", ORDERED), orders.reached("o1", SERVED), orders.detached("o1"));
        var card = get("/seatings/card14.s1", QueryTokenIssuer.staff("ann", "card14"), log.position())
                .json();
        assertThat(card.at("/orderId").asString()).isEqualTo("card14.o2");
        assertThat(card.at("/orderStage").asString()).isEqualTo("ORDERED");
    }

    private void seated(EventScenes restaurant) {
        log.append(
                restaurant.registered(),
                restaurant.joined("ann", STAFF),
                restaurant.asked("s1", "gus", EVENING),
                new GuestsSeated(restaurant.seatingId("s1"), Set.of(restaurant.tableId("t1")), EventScenes.OPENING));
    }

    private void assertThatNoOrderIsShown(EventScenes restaurant) {
        var card = get(
                        "/seatings/" + restaurant.seatingId("s1"),
                        QueryTokenIssuer.staff("ann", restaurant.id().value()),
                        log.position())
                .json();
        assertThat(card.at("/status").asString()).isEqualTo("SEATED");
        assertThat(card.has("orderId")).isFalse();
        assertThat(card.has("orderStage")).isFalse();
    }

    private List<String> actions(String seating, String token, long position) {
        return get("/seatings/" + seating, token, position)
                .json()
                .at("/actions")
                .valueStream()
                .map(action -> action.asString())
                .toList();
    }

    private HttpVisitor.Answer get(String path, String token, long position) {
        return visitor.get(path, token, "Ross-Position", String.valueOf(position));
    }
}
