package dev.ross.query.order.page;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static dev.ross.query.fixture.OrderScenes.dish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.OrderScenes;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The parts of a split bill, and its refunds, on the page of an order. */
@QueryServiceTest
class BillPartsTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void thePartsOfABillArePaidOneByOne() {
        var order = ordered("parts1");
        log.append(order.divided(1, 30_000, 14_000, "l1"));
        var page = staff(order);
        assertThat(page.at("/billParts/0/number").asInt()).isEqualTo(1);
        assertThat(page.at("/billParts/0/seat").asInt()).isEqualTo(3);
        assertThat(page.at("/billParts/0/closed").asBoolean()).isFalse();
        assertThat(page.at("/billParts/0/total").asLong()).isEqualTo(30_000);
        assertThat(page.at("/billParts/0/open").asLong()).isEqualTo(30_000);
        assertThat(page.at("/billParts/0/taxes/0/tax").asLong()).isEqualTo(3_000);
        assertThat(page.at("/billParts/0/lines/0/line").asString()).isEqualTo("l1");
        assertThat(page.at("/billParts/0/lines/0/amount").asLong()).isEqualTo(30_000);
        assertThat(page.at("/billParts/1/number").asInt()).isEqualTo(2);
        assertThat(actions(page)).contains("pay", "split", "join");

        log.append(order.paidPart("p1", 2, 14_000));
        page = staff(order);
        assertThat(page.at("/billParts/0/number").asInt()).isEqualTo(2);
        assertThat(page.at("/billParts/0/closed").asBoolean()).isTrue();
        assertThat(page.at("/billParts/0/paid").asLong()).isEqualTo(14_000);
        assertThat(page.at("/billParts/0/open").asLong()).isZero();
        assertThat(page.at("/payments/0/part").asInt()).isEqualTo(2);
        assertThat(page.at("/totals/open").asLong()).isEqualTo(30_000);

        log.append(order.added(dish("l2", "Perch", 21_500, 1)));
        page = staff(order);
        assertThat(page.at("/billParts").size()).isEqualTo(1);
        assertThat(actions(page)).contains("split").doesNotContain("join");
    }

    @Test
    void aGuestSeesThePartsAndNoActions() {
        var order = ordered("parts2");
        log.append(order.divided(1, 30_000, 14_000, "l1"));

        var page = read(order, QueryTokenIssuer.guest("gus"));

        assertThat(page.at("/billParts/1/total").asLong()).isEqualTo(14_000);
        assertThat(actions(page)).isEmpty();
    }

    @Test
    void aRefundOpensTheBillAgainUntilItIsSettled() {
        var order = ordered("parts3");
        log.append(order.paidPart("p1", 1, 44_000), order.refunded("r1", "p1", 4_000, true));
        var page = staff(order);
        assertThat(page.at("/refunds/0/payment").asString()).isEqualTo("p1");
        assertThat(page.at("/totals/paid").asLong()).isEqualTo(40_000);
        assertThat(page.at("/totals/open").asLong()).isEqualTo(4_000);
        assertThat(page.at("/totals/refunded").asLong()).isEqualTo(4_000);
        assertThat(actions(page)).doesNotContain("refund");
        assertThat(actions(manager(order))).contains("refund");

        log.append(order.paidPart("p2", 1, 4_000), order.settled(44_000), order.refunded("r2", "p2", 4_000, false));
        page = manager(order);
        assertThat(page.at("/stage").asString()).isEqualTo("SETTLED");
        assertThat(page.at("/totals/paid").asLong()).isEqualTo(44_000);
        assertThat(page.at("/totals/open").asLong()).isZero();
        assertThat(page.at("/totals/refunded").asLong()).isEqualTo(8_000);
        assertThat(actions(page)).containsExactly("refund");

        log.append(order.refunded("r3", "p1", 40_000, false));
        assertThat(actions(manager(order))).isEmpty();
    }

    /** Two dishes at 200.00, and service. */
    private OrderScenes ordered(String restaurant) {
        var order = OrderScenes.at(restaurant, "o1");
        var scenes = EventScenes.at(restaurant);
        log.append(scenes.joined("ann", STAFF), scenes.joined("max", MANAGER), order.opened("gus"));
        log.append(order.added(dish("l1", "Herring", 18_500, 2)));
        return order;
    }

    private JsonNode staff(OrderScenes order) {
        return read(order, QueryTokenIssuer.staff("ann", order.id().restaurant().value()));
    }

    private JsonNode manager(OrderScenes order) {
        return read(
                order, QueryTokenIssuer.manager("max", order.id().restaurant().value()));
    }

    private JsonNode read(OrderScenes order, String token) {
        var answer = visitor.get("/orders/" + order.id(), token, "Ross-Position", String.valueOf(log.position()));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> actions(JsonNode shown) {
        return shown.at("/actions").valueStream().map(JsonNode::asString).toList();
    }
}
