package dev.ross.query.order.kitchen;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static dev.ross.query.fixture.OrderScenes.OPENED;
import static dev.ross.query.fixture.OrderScenes.dish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.OrderScenes;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class KitchenBoardTest {
    private static final OrderLine HERRING = dish("l1", "Herring", 18_500, 3);
    private static final OrderLine PERCH = dish("l2", "Perch", 21_500, 1);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aTicketIsShownWithItsTableAndWhatTheGuestAsksFor() {
        var order = seated("kitchen1");
        log.append(order.fired("k1", "grill", order.note("l1", "no dill"), OPENED, HERRING, PERCH));

        var ticket = tickets(order, "").getFirst();

        assertThat(ticket.at("/id").asString()).isEqualTo("k1");
        assertThat(ticket.at("/orderId").asString()).isEqualTo("kitchen1.o1");
        assertThat(ticket.at("/seatingId").asString()).isEqualTo("kitchen1.s1");
        assertThat(ticket.at("/tables/0").asString()).isEqualTo("kitchen1.t1");
        assertThat(ticket.at("/station").asString()).isEqualTo("grill");
        assertThat(ticket.at("/course").asInt()).isEqualTo(2);
        assertThat(ticket.at("/firedAt").asString()).isEqualTo("2030-06-01T17:40:00Z");
        assertThat(ticket.at("/status").asString()).isEqualTo("FIRED");
        assertThat(ticket.at("/marks").isEmpty()).isTrue();
        assertThat(texts(ticket.at("/actions"))).containsExactly("ready");
        var item = ticket.at("/items/0");
        assertThat(item.at("/line").asString()).isEqualTo("l1");
        assertThat(item.at("/part").asInt()).isZero();
        assertThat(item.at("/units").asInt()).isEqualTo(3);
        assertThat(item.at("/ordered").asInt()).isEqualTo(3);
        assertThat(item.at("/name").asString()).isEqualTo("Herring");
        assertThat(item.at("/seat").asInt()).isEqualTo(3);
        assertThat(texts(item.at("/options"))).containsExactly("Aioli");
        assertThat(texts(item.at("/allergens"))).containsExactly("FISH");
        assertThat(item.at("/note").asString()).isEqualTo("no dill");
        assertThat(texts(item.at("/allergies"))).containsExactly("MILK");
        assertThat(item.at("/status").asString()).isEqualTo("FIRED");
        assertThat(ticket.at("/items/1").has("note")).isFalse();
    }

    @Test
    void aReadyTicketStaysUntilItIsServedAndComesBackWhenItIsRecalled() {
        var order = seated("kitchen2");
        log.append(order.fired("k1", OPENED, HERRING, PERCH));

        log.append(order.ready(OPENED, "l1"));
        assertThat(tickets(order, "").getFirst().at("/status").asString()).isEqualTo("FIRED");
        assertThat(texts(tickets(order, "").getFirst().at("/actions"))).containsExactly("ready", "recall");

        log.append(order.ready(OPENED, "l2"));
        assertThat(tickets(order, "").getFirst().at("/status").asString()).isEqualTo("READY");
        assertThat(texts(tickets(order, "").getFirst().at("/actions"))).containsExactly("recall");

        log.append(order.served(OPENED, "l1"));
        assertThat(ids(order, "")).containsExactly("k1");
        assertThat(ids(order, "?state=RECENT")).isEmpty();

        log.append(order.served(OPENED.plusSeconds(60), "l2"));
        assertThat(ids(order, "")).isEmpty();
        assertThat(ids(order, "?state=RECENT")).containsExactly("k1");
        var recent = tickets(order, "?state=RECENT").getFirst();
        assertThat(recent.at("/actions").isEmpty()).isTrue();
        assertThat(recent.at("/finishedAt").asString())
                .isEqualTo(OPENED.plusSeconds(60).toString());

        log.append(order.recalled(OPENED, "l2"));
        assertThat(ids(order, "?state=RECENT")).isEmpty();
        var back = tickets(order, "").getFirst();
        assertThat(back.at("/items/0/status").asString()).isEqualTo("SERVED");
        assertThat(back.at("/items/1/status").asString()).isEqualTo("FIRED");
    }

    @Test
    void whatAPartyLeavesBehindIsFinishedUntilItIsRecalled() {
        var order = seated("kitchen2b");
        log.append(order.fired("k1", OPENED, HERRING, PERCH), order.ready(OPENED, "l1"));

        log.append(new SeatingClosed(order.seating(), ActingSide.STAFF, OPENED.plusSeconds(60)));
        assertThat(ids(order, "")).isEmpty();
        assertThat(ids(order, "?state=RECENT")).containsExactly("k1");

        log.append(order.ready(OPENED.plusSeconds(90), "l2"));
        assertThat(ids(order, "")).isEmpty();

        log.append(order.recalled(OPENED.plusSeconds(120), "l1"));
        assertThat(ids(order, "")).containsExactly("k1");
    }

    @Test
    void whatIsVoidedIsMarkedUntilTheKitchenAcknowledgesIt() {
        var order = seated("kitchen3");
        log.append(order.fired("k1", OPENED, HERRING));

        log.append(order.voided("l1", "v1", 1, OPENED), order.voided("other", "v2", 1, OPENED));
        var ticket = tickets(order, "").getFirst();
        assertThat(ticket.at("/items/0/units").asInt()).isEqualTo(2);
        assertThat(ticket.at("/items/0/ordered").asInt()).isEqualTo(3);
        assertThat(ticket.at("/items/0/marks/0/kind").asString()).isEqualTo("VOID");
        assertThat(ticket.at("/items/0/marks/0/units").asInt()).isEqualTo(1);
        assertThat(ticket.at("/marks/0/kind").asString()).isEqualTo("VOID");
        assertThat(ticket.at("/marks/0/units").asInt()).isEqualTo(1);

        log.append(order.voided("l1", "v3", 2, OPENED));
        var voided = tickets(order, "").getFirst();
        assertThat(voided.at("/status").asString()).isEqualTo("VOID");
        assertThat(voided.at("/marks/0/units").asInt()).isEqualTo(3);
        assertThat(voided.at("/actions/0").asString()).isEqualTo("acknowledge-void");

        log.append(order.acknowledged(OPENED, "k1"));
        assertThat(ids(order, "")).isEmpty();
        var finished = tickets(order, "?state=RECENT").getFirst();
        assertThat(finished.at("/items/0/status").asString()).isEqualTo("VOID");
        assertThat(finished.at("/actions").isEmpty()).isTrue();
    }

    @Test
    void theLastMoveOfAPartyIsMarkedOnTheTicketsItHasThen() {
        var order = seated("kitchen4");
        log.append(order.fired("k1", OPENED, HERRING));
        log.append(moved(order, "t2"), moved(order, "t3", "t4"));
        log.append(order.fired("k2", OPENED.plusSeconds(60), PERCH));

        var tickets = tickets(order, "");

        assertThat(texts(tickets.getFirst().at("/tables"))).containsExactly("kitchen4.t3", "kitchen4.t4");
        var mark = tickets.getFirst().at("/marks/0");
        assertThat(mark.at("/kind").asString()).isEqualTo("MOVED");
        assertThat(texts(mark.at("/from"))).containsExactly("kitchen4.t2");
        assertThat(texts(mark.at("/to"))).containsExactly("kitchen4.t3", "kitchen4.t4");
        assertThat(texts(tickets.getLast().at("/tables"))).containsExactly("kitchen4.t3", "kitchen4.t4");
        assertThat(tickets.getLast().at("/marks").isEmpty()).isTrue();
    }

    @Test
    void tablesThatAreKnownLaterAreFilledLaterWithoutAMove() {
        var order = OrderScenes.at("kitchen5", "o1");
        log.append(EventScenes.at("kitchen5").joined("ann", STAFF), order.fired("k1", OPENED, HERRING));
        assertThat(tickets(order, "").getFirst().at("/tables").isEmpty()).isTrue();

        log.append(moved(order, "t0"));
        assertThat(tickets(order, "").getFirst().at("/tables").isEmpty()).isTrue();

        log.append(sat(order));
        var ticket = tickets(order, "").getFirst();
        assertThat(texts(ticket.at("/tables"))).containsExactly("kitchen5.t1");
        assertThat(ticket.at("/marks").isEmpty()).isTrue();
    }

    @Test
    void theTicketsOfAPartyThatLeftKeepItsTables() {
        var order = seated("kitchen9");
        log.append(order.fired("k1", OPENED, HERRING));
        log.append(new SeatingClosed(order.seating(), ActingSide.STAFF, OPENED.plusSeconds(60)), moved(order, "t2"));

        var ticket = tickets(order, "?state=RECENT").getFirst();

        assertThat(texts(ticket.at("/tables"))).containsExactly("kitchen9.t1");
        assertThat(ticket.at("/marks").isEmpty()).isTrue();
    }

    @Test
    void notesThatAreErasedAreNotShown() {
        var order = seated("kitchen10");
        var erased = Personal.<LineNotes>erasedOf(Subject.guestAt("gus", "kitchen10"));
        log.append(order.fired("k1", "grill", erased, OPENED, HERRING));

        var item = tickets(order, "").getFirst().at("/items/0");

        assertThat(item.has("note")).isFalse();
        assertThat(item.at("/allergies").isEmpty()).isTrue();
    }

    @Test
    void ticketsAreListedOldestFirstForOneStationOrAllAndPageByPage() {
        var order = seated("kitchen6");
        log.append(
                order.fired("k3", "bar", null, OPENED.plusSeconds(2), HERRING),
                order.fired("k1", "grill", null, OPENED.plusSeconds(1), PERCH),
                order.fired("k2", "grill", null, OPENED.plusSeconds(1), dish("l3", "Pike", 100, 1)),
                order.fired("k0", "grill", null, OPENED.plusMillis(1_500), dish("l4", "Pike", 100, 2)));

        assertThat(ids(order, "")).containsExactly("k1", "k2", "k0", "k3");
        assertThat(ids(order, "?station=grill")).containsExactly("k1", "k2", "k0");
        assertThat(ids(order, "?station=cold")).isEmpty();
        assertThat(ids(order, "?station=")).hasSize(4);
        var first = get(order, "kitchen-tickets?station=grill&limit=2");
        var rest = get(
                order,
                "kitchen-tickets?station=grill&limit=2&after="
                        + first.at("/next").asString());
        assertThat(texts(rest.at("/items"), "/id")).containsExactly("k0");

        log.append(order.served(OPENED.plusSeconds(90), "l2"), order.served(OPENED.plusSeconds(120), "l1"));
        assertThat(ids(order, "?state=RECENT")).containsExactly("k3", "k1");
        assertThat(ids(order, "?state=RECENT&station=grill")).containsExactly("k1");
    }

    @Test
    void whatIsNotReadyIsCountedByStationAndName() {
        var order = seated("kitchen7");
        var other = OrderScenes.at("kitchen7", "o2");
        log.append(
                order.fired("k1", "grill", null, OPENED, HERRING, PERCH),
                other.fired("k2", "grill", null, OPENED, HERRING),
                other.fired("k3", "bar", null, OPENED, PERCH));
        log.append(other.voided("l1", "v1", 1, OPENED), order.ready(OPENED, "l2"));

        assertThat(get(order, "kitchen-counts").toString())
                .isEqualTo("{\"counts\":[{\"station\":\"bar\",\"name\":\"Perch\",\"units\":1},"
                        + "{\"station\":\"grill\",\"name\":\"Herring\",\"units\":5}]}");
        assertThat(texts(get(order, "kitchen-counts?station=bar").at("/counts"), "/name"))
                .containsExactly("Perch");
    }

    @Test
    void aStreamAndTheCommonStreamSendTicketsAsTheyChange() {
        var order = seated("kitchen8");
        var restaurant = "/restaurants/kitchen8/";
        try (var board = visitor.watch(restaurant + "kitchen-tickets", token(order), "Ross-Position", position());
                var common = visitor.watch(
                        restaurant + "live?views=kitchen-tickets", token(order), "Ross-Position", position());
                var counts = visitor.watch(restaurant + "kitchen-counts", token(order), "Ross-Position", position())) {
            assertThat(board.next().json().at("/items").isEmpty()).isTrue();
            assertThat(common.next().name()).isEqualTo("kitchen-tickets.snapshot");
            assertThat(counts.next().json().at("/counts").isEmpty()).isTrue();

            log.append(order.fired("k1", OPENED, HERRING));
            assertThat(board.next().json().at("/id").asString()).isEqualTo("k1");
            assertThat(common.next().name()).isEqualTo("kitchen-tickets.changed");
            assertThat(counts.next().json().at("/counts/0/units").asInt()).isEqualTo(3);

            log.append(order.served(OPENED, "l1"));
            assertThat(board.next().name()).isEqualTo("removed");
            assertThat(common.next().name()).isEqualTo("kitchen-tickets.removed");
        }
    }

    @Test
    void linesThatGoToAnotherOrderGoToATicketOfItsOwn() {
        var order = seated("kitchen20");
        var other = OrderScenes.at("kitchen20", "o2").of("s2");
        var table = EventScenes.at("kitchen20").tableId("t2");
        log.append(
                new GuestsSeated(other.seating(), Set.of(table), OPENED),
                order.fired("k1", "grill", order.note("l1", "no dill"), OPENED, HERRING, PERCH),
                order.served(OPENED, "l2"),
                order.movedOut(other, "l1", 2, "m1", OPENED.plusSeconds(5)));

        assertThat(ids(order, "")).containsExactly("k-m1", "k1");
        var rest = tickets(order, "").get(1);
        assertThat(rest.at("/items/0/units").asInt()).isEqualTo(1);
        assertThat(rest.at("/items/1/name").asString()).isEqualTo("Perch");
        assertThat(rest.at("/marks").isEmpty()).isTrue();
        var moved = tickets(order, "").getFirst();
        assertThat(moved.at("/orderId").asString()).isEqualTo("kitchen20.o2");
        assertThat(moved.at("/seatingId").asString()).isEqualTo("kitchen20.s2");
        assertThat(moved.at("/tables/0").asString()).isEqualTo("kitchen20.t2");
        assertThat(moved.at("/items").size()).isEqualTo(1);
        assertThat(moved.at("/items/0/line").asString()).isEqualTo("m1");
        assertThat(moved.at("/items/0/units").asInt()).isEqualTo(2);
        assertThat(moved.at("/items/0/note").asString()).isEqualTo("no dill");
        assertThat(moved.at("/marks/0/kind").asString()).isEqualTo("MOVED");
        assertThat(moved.at("/marks/0/from/0").asString()).isEqualTo("kitchen20.t1");
        assertThat(moved.at("/marks/0/to/0").asString()).isEqualTo("kitchen20.t2");

        log.append(order.movedOut(other, "l1", 1, "m2", OPENED.plusSeconds(9)));
        assertThat(ids(order, "?state=RECENT")).containsExactly("k1");
    }

    @Test
    void theTicketsOfAMovedOrderShowWhereItsPartySits() {
        var order = seated("kitchen21");
        var table = EventScenes.at("kitchen21").tableId("t2");
        log.append(
                new GuestsSeated(order.of("s2").seating(), Set.of(table), OPENED),
                order.opened("gus"),
                order.fired("k1", OPENED, HERRING),
                order.moved("s2", "eve"));
        var ticket = tickets(order, "").getFirst();
        assertThat(ticket.at("/seatingId").asString()).isEqualTo("kitchen21.s2");
        assertThat(ticket.at("/tables/0").asString()).isEqualTo("kitchen21.t2");
        assertThat(ticket.at("/marks/0/kind").asString()).isEqualTo("MOVED");
    }

    private OrderScenes seated(String restaurant) {
        var order = OrderScenes.at(restaurant, "o1");
        log.append(EventScenes.at(restaurant).joined("ann", STAFF), sat(order));
        return order;
    }

    private static GuestsSeated sat(OrderScenes order) {
        var table = EventScenes.at(order.id().restaurant().value()).tableId("t1");
        return new GuestsSeated(order.seating(), Set.of(table), OPENED);
    }

    private static TableAssigned moved(OrderScenes order, String... tables) {
        var restaurant = EventScenes.at(order.id().restaurant().value());
        var to = Set.copyOf(Stream.of(tables).map(restaurant::tableId).toList());
        return new TableAssigned(order.seating(), to, TableAssignment.LOCKED, OPENED);
    }

    private List<JsonNode> tickets(OrderScenes order, String query) {
        return get(order, "kitchen-tickets" + query).at("/items").valueStream().toList();
    }

    private List<String> ids(OrderScenes order, String query) {
        return texts(get(order, "kitchen-tickets" + query).at("/items"), "/id");
    }

    private JsonNode get(OrderScenes order, String screen) {
        var path = "/restaurants/" + order.id().restaurant() + "/" + screen;
        var answer = visitor.get(path, token(order), "Ross-Position", position());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode list) {
        return texts(list, "");
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(one -> one.at(field).asString()).toList();
    }

    private static String token(OrderScenes order) {
        return QueryTokenIssuer.staff("ann", order.id().restaurant().value());
    }

    private String position() {
        return String.valueOf(log.position());
    }
}
