package dev.ross.query.till;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderTransferEvent.OrderMerged;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.till.FindOpenService;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.OrderScenes;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import dev.ross.query.fixture.TillScenes;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Staff see what was entered into the till, and what is still to be settled. */
@QueryServiceTest
class TillScreenTest {
    private static final LocalDate DAY = LocalDate.parse("2030-06-01");

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    QueryGateway queries;

    @Test
    void theOpenDaysAreReportedAsTheyAre() {
        open("till1");
        var till = TillScenes.at("till1");
        var order = OrderScenes.at("till1", "o1").id();
        var token = QueryTokenIssuer.staff("ann", "till1");
        log.append(till.settings(), till.moved(DAY, 200_000));
        assertThat(till("till1", token).at("/days").size()).isEqualTo(1);
        try (var stream = visitor.watch("/restaurants/till1/till", token)) {
            var empty = stream.next().json();
            assertThat(empty.at("/currency").asString()).isEqualTo("SEK");
            assertThat(empty.at("/cash/expected").asLong()).isEqualTo(200_000);
            assertThat(empty.at("/settings/receipt/footer/0").asString()).isEqualTo("Thank you!");

            log.append(till.entered(DAY, order, 20_000), till.issued(1, DAY, till.sale(order, null)));
            var paid = stream.next().json();
            assertThat(paid.at("/days/0/methods/0/amount").asLong()).isEqualTo(20_000);
            log.append(till.refundEntered(DAY.plusDays(1), order, 5_000));
        }

        var now = till("till1", token);
        assertThat(now.at("/lastReceipt").asInt()).isEqualTo(1);
        assertThat(now.at("/days/0/day").asString()).isEqualTo("2030-06-01");
        assertThat(now.at("/days/0/total").asLong()).isEqualTo(20_000);
        assertThat(now.at("/days/0/taxes/0/gross").asLong()).isEqualTo(20_000);
        assertThat(now.at("/days/0/servers/0/server").asString()).isEqualTo("ann");
        assertThat(now.at("/days/0/servers/0/name").asString()).isEqualTo("ann");
        assertThat(now.at("/days/0/servers/0/sales").asLong()).isEqualTo(20_000);
        assertThat(now.at("/days/0/movements/in").asLong()).isEqualTo(200_000);
        assertThat(now.at("/days/1/methods/0/remaining").asLong()).isEqualTo(-5_000);
        assertThat(now.at("/days/0/paidWithoutReceipt").asLong()).isZero();
        assertThat(now.at("/days/1/paidWithoutReceipt").asLong()).isEqualTo(-5_000);
        assertThat(now.at("/cash/opening").asLong()).isZero();
        assertThat(now.at("/cash/received").asLong()).isEqualTo(15_000);
        assertThat(now.at("/cash/in").asLong()).isEqualTo(200_000);
        assertThat(now.at("/cash/out").asLong()).isZero();
        assertThat(now.at("/cash/expected").asLong()).isEqualTo(215_000);
    }

    @Test
    void aClosedDayLeavesTheTill() {
        open("till2");
        var till = TillScenes.at("till2");
        var entered = till.entered(DAY, OrderScenes.at("till2", "o1").id(), 20_000);
        log.append(entered);
        var mia = QueryTokenIssuer.manager("mia", "till2");
        assertThat(actions(till("till2", mia))).containsExactly("move-cash", "close-day", "settings");

        log.append(till.closed(1, TillScenes.totals(DAY, entered)));

        var closed = till("till2", mia);
        assertThat(closed.at("/days").isEmpty()).isTrue();
        assertThat(closed.at("/closedUntil").asString()).isEqualTo("2030-06-01");
        assertThat(closed.at("/lastClosing").asInt()).isEqualTo(1);
        assertThat(closed.at("/cash/expected").asLong()).isEqualTo(200_000);
        assertThat(actions(closed)).containsExactly("move-cash", "settings");
        assertThat(actions(till("till2", QueryTokenIssuer.staff("ann", "till2"))))
                .containsExactly("move-cash");
    }

    @Test
    void whatIsOpenIsNamedUntilItIsSettledMergedOrLeft() {
        open("till3");
        var restaurant = EventScenes.at("till3");
        var first = OrderScenes.at("till3", "o1");
        var second = OrderScenes.at("till3", "o2").of("s2");
        var table = Set.of(restaurant.tableId("t1"));
        log.append(
                restaurant.table("t1"),
                new GuestsSeated(restaurant.seatingId("s1"), table, EventScenes.OPENING),
                new GuestsSeated(restaurant.seatingId("s2"), Set.of(), EventScenes.OPENING),
                first.opened(null),
                second.opened(null));
        var ann = QueryTokenIssuer.staff("ann", "till3");
        var open = till("till3", ann).at("/open");
        assertThat(open.at("/orders/0/order").asString()).isEqualTo("till3.o1");
        assertThat(open.at("/orders/0/seating").asString()).isEqualTo("till3.s1");
        assertThat(open.at("/orders/0/tableLabel").asString()).isEqualTo("T-t1");
        assertThat(open.at("/orders/1/tableLabel").isMissingNode()).isTrue();
        assertThat(open.at("/seatings").size()).isEqualTo(2);
        assertThat(openService("till3").orders()).containsExactly(first.id(), second.id());

        log.append(
                new OrderMerged(second.id(), first.id(), second.seating(), StaffId.of("ann"), EventScenes.OPENING),
                new SeatingClosed(second.seating(), ActingSide.STAFF, EventScenes.OPENING));
        assertThat(till("till3", ann).at("/open/orders").size()).isEqualTo(1);
        assertThat(openService("till3")).isEqualTo(new OpenService(List.of(first.id()), List.of(first.seating())));

        log.append(first.settled(0), new SeatingClosed(first.seating(), ActingSide.STAFF, EventScenes.OPENING));
        assertThat(till("till3", ann).at("/open/seatings").isEmpty()).isTrue();
        assertThat(openService("till3").isNothing()).isTrue();
    }

    @Test
    void noMoreOrdersAreKeptThanTheBound() {
        var running = RunningService.NONE;
        var scenes = EventScenes.at("till4");
        for (var order = 0; order <= RunningService.MOST_ORDERS; order++)
            running = running.opened(OrderScenes.at("till4", "o" + order).id(), scenes.seatingId("s" + order));
        assertThat(running.orders()).hasSize(RunningService.MOST_ORDERS);
        assertThat(running.asOpenService().orders()).hasSize(OpenService.MOST);
    }

    private OpenService openService(String restaurant) {
        return queries.query(new FindOpenService(EventScenes.at(restaurant).id()), OpenService.class)
                .join();
    }

    private void open(String restaurant) {
        var scenes = EventScenes.at(restaurant);
        log.append(scenes.registered(), scenes.joined("ann", STAFF), scenes.joined("mia", MANAGER));
    }

    private JsonNode till(String restaurant, String token) {
        var position = String.valueOf(log.position());
        return visitor.get("/restaurants/" + restaurant + "/till", token, "Ross-Position", position)
                .json();
    }

    private static List<String> actions(JsonNode till) {
        return till.at("/actions").valueStream().map(JsonNode::asString).toList();
    }
}
