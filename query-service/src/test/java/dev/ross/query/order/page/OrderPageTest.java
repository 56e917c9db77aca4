package dev.ross.query.order.page;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static dev.ross.query.fixture.OrderScenes.OPENED;
import static dev.ross.query.fixture.OrderScenes.dish;
import static dev.ross.query.fixture.OrderScenes.drink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineEvent.LineHeld;
import dev.ross.contracts.order.OrderLineEvent.LineRemoved;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderTransferEvent.OrderMerged;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
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

/** The page of an order as staff see it. */
@QueryServiceTest
class OrderPageTest {
    private static final OrderLine HERRING = dish("l1", "Herring", 18_500, 2);
    private static final OrderLine BEER = drink("l2", "Beer", 7_900);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aLineIsShownWithItsPartsAndWhatTheGuestAsksOfTheKitchen() {
        var order = opened("order1");
        log.append(new LinesAdded(order.id(), List.of(HERRING), order.note("l1", "no dill"), true, OPENED));

        var page = staff(order);

        assertThat(page.at("/id").asString()).isEqualTo("order1.o1");
        assertThat(page.at("/seatingId").asString()).isEqualTo("order1.s1");
        assertThat(page.at("/restaurantId").asString()).isEqualTo("order1");
        assertThat(page.at("/server").asString()).isEqualTo("ann");
        assertThat(page.at("/currency").asString()).isEqualTo("SEK");
        assertThat(page.at("/openedAt").asString()).isEqualTo("2030-06-01T17:40:00Z");
        assertThat(page.at("/stage").asString()).isEqualTo("ORDERED");
        assertThat(page.at("/version").asLong()).isEqualTo(1);
        var line = page.at("/lines/0");
        assertThat(line.at("/id").asString()).isEqualTo("l1");
        assertThat(line.at("/name").asString()).isEqualTo("Herring");
        assertThat(line.at("/quantity").asInt()).isEqualTo(2);
        assertThat(line.at("/remaining").asInt()).isEqualTo(2);
        assertThat(line.at("/unitPrice").asLong()).isEqualTo(20_000);
        assertThat(line.at("/amount").asLong()).isEqualTo(40_000);
        assertThat(line.at("/taxRate").asInt()).isEqualTo(120_000);
        assertThat(line.at("/seat").asInt()).isEqualTo(3);
        assertThat(line.at("/note").asString()).isEqualTo("no dill");
        assertThat(line.at("/allergies/0").asString()).isEqualTo("MILK");
        assertThat(line.at("/parts/0/station").asString()).isEqualTo("grill");
        assertThat(line.at("/parts/0/course").asInt()).isEqualTo(2);
        assertThat(line.at("/parts/0/allergens/0").asString()).isEqualTo("FISH");
        assertThat(line.at("/parts/0/options/0/price").asLong()).isEqualTo(1_500);
        assertThat(line.at("/parts/0/status").asString()).isEqualTo("WAITING");
    }

    @Test
    void notesAreGoneWhenTheyAreErasedAndThoseAboutOtherLinesAreNotKept() {
        var order = opened("order2");
        var erased = Personal.<LineNotes>erasedOf(Subject.guestAt("gus", "order2"));
        log.append(
                new LinesAdded(order.id(), List.of(HERRING), erased, true, OPENED),
                new LinesAdded(order.id(), List.of(BEER), order.note("l1", "no dill"), true, OPENED));

        assertThat(staff(order).at("/lines/0").has("note")).isFalse();
        assertThat(staff(order).at("/lines/0").has("allergies")).isFalse();
    }

    @Test
    void theActionsOfALineFollowItThroughTheKitchen() {
        var order = opened("order3");
        log.append(order.added(HERRING, BEER));
        assertThat(actions(staff(order).at("/lines/0"))).containsExactly("remove", "comp", "discount", "hold", "fire");
        assertThat(actions(staff(order).at("/lines/1"))).containsExactly("remove", "comp", "discount", "served");

        log.append(new LineHeld(order.id(), LineId.of("l1"), OPENED));
        assertThat(staff(order).at("/lines/0/held").asBoolean()).isTrue();
        assertThat(actions(staff(order).at("/lines/0"))).containsExactly("remove", "comp", "discount", "fire");
        assertThat(actions(staff(order))).doesNotContain("fire-course", "settle");

        log.append(order.fired("k1", OPENED, HERRING));
        assertThat(staff(order).at("/stage").asString()).isEqualTo("WAITING_FOR_KITCHEN");
        assertThat(staff(order).at("/lines/0/parts/0/ticket").asString()).isEqualTo("k1");
        assertThat(actions(staff(order).at("/lines/0"))).containsExactly("void", "comp", "discount", "ready", "served");

        log.append(order.ready(OPENED, "l1"));
        assertThat(actions(staff(order).at("/lines/0"))).containsExactly("void", "comp", "discount", "served");

        log.append(order.served(OPENED, "l1", "l2"));
        assertThat(staff(order).at("/stage").asString()).isEqualTo("SERVED");
        assertThat(actions(staff(order).at("/lines/0"))).containsExactly("void", "comp", "discount");

        log.append(order.voided("l1", "v1", 2, OPENED));
        assertThat(staff(order).at("/lines/0/remaining").asInt()).isZero();
        assertThat(staff(order).at("/lines/0/amount").asLong()).isZero();
        assertThat(actions(staff(order).at("/lines/0"))).isEmpty();
    }

    @Test
    void aLineThatIsRemovedBeforeItArrivesHasNothingRemaining() {
        var order = opened("order4");
        log.append(
                new LineRemoved(order.id(), LineId.of("l1"), ReductionId.of("x1"), null, OPENED),
                order.added(HERRING, BEER));

        assertThat(staff(order).at("/lines/0/remaining").asInt()).isZero();
        assertThat(staff(order).at("/lines/0/reductions/0/kind").asString()).isEqualTo("REMOVED");
        assertThat(staff(order).at("/totals/subtotal").asLong()).isEqualTo(7_900);
    }

    @Test
    void theBillIsComputedFromWhatRemains() {
        var order = opened("order5");
        log.append(order.added(HERRING, BEER), order.fired("k1", OPENED, HERRING));
        log.append(
                order.comped("l1", "c1", 1), order.discounted("l1", "d1", 5_000), order.discounted(null, "d2", 2_900));

        var page = staff(order);

        assertThat(page.at("/lines/0/comped").asInt()).isEqualTo(1);
        assertThat(page.at("/lines/0/amount").asLong()).isEqualTo(40_000);
        assertThat(page.at("/lines/0/reduction").asLong()).isEqualTo(25_000);
        assertThat(page.at("/lines/0/reductions/0/units").asInt()).isEqualTo(1);
        assertThat(page.at("/lines/0/reductions/1/discount/amount").asLong()).isEqualTo(5_000);
        assertThat(page.at("/lines/0/reductions/1/reason").asString()).isEqualTo("friend");
        assertThat(page.at("/discounts/0/id").asString()).isEqualTo("d2");
        assertThat(page.at("/discounts/0/reason").asString()).isEqualTo("friend");
        var totals = page.at("/totals");
        assertThat(totals.at("/subtotal").asLong()).isEqualTo(22_900);
        assertThat(totals.at("/discount").asLong()).isEqualTo(2_900);
        assertThat(totals.at("/serviceCharge").asLong()).isEqualTo(2_000);
        assertThat(totals.at("/total").asLong()).isEqualTo(22_000);
        assertThat(totals.at("/taxes/0/rate").asInt()).isEqualTo(120_000);
        assertThat(totals.at("/taxes/0/net").asLong()
                        + totals.at("/taxes/0/tax").asLong())
                .isEqualTo(22_000);
        assertThat(totals.at("/taxes/0").size()).isEqualTo(3);
        assertThat(totals.at("/paid").asLong()).isZero();
        assertThat(totals.at("/open").asLong()).isEqualTo(22_000);
    }

    @Test
    void anOrderIsSettledOnceItIsPaidAndThenChangedNoMore() {
        var order = opened("order6");
        assertThat(actions(staff(order)))
                .containsExactly(
                        "add-lines", "hold-course", "discount", "request-bill", "move", "hand-over", "merge", "settle");

        log.append(order.added(HERRING));
        assertThat(actions(staff(order)))
                .containsExactly(
                        "add-lines",
                        "fire-course",
                        "hold-course",
                        "discount",
                        "request-bill",
                        "move",
                        "hand-over",
                        "merge",
                        "pay",
                        "split");

        log.append(order.fired("k1", OPENED, HERRING), order.billRequested(), order.paid("p1", 20_000));
        var page = staff(order);
        assertThat(page.at("/stage").asString()).isEqualTo("PAYING");
        assertThat(page.at("/totals/paid").asLong()).isEqualTo(20_000);
        assertThat(page.at("/totals/open").asLong()).isEqualTo(24_000);
        assertThat(page.at("/payments/0/method").asString()).isEqualTo("CASH");
        assertThat(page.at("/payments/0/tendered").asLong()).isEqualTo(40_000);
        assertThat(page.at("/payments/0/change").asLong()).isEqualTo(20_000);
        assertThat(actions(page))
                .containsExactly("add-lines", "hold-course", "discount", "move", "hand-over", "pay", "split");

        log.append(order.paid("p2", 24_000));
        assertThat(actions(staff(order)))
                .containsExactly("add-lines", "hold-course", "discount", "move", "hand-over", "settle");

        log.append(order.settled(44_000));
        assertThat(staff(order).at("/stage").asString()).isEqualTo("SETTLED");
        assertThat(actions(staff(order))).isEmpty();
        assertThat(actions(staff(order).at("/lines/0"))).containsExactly("ready", "served");
    }

    @Test
    void aStreamSendsTheLineThatChangesAndTheRestOfTheBill() {
        var order = opened("order7");
        log.append(order.added(HERRING, BEER));
        for (var more = 3; more < 9; more++) log.append(order.added(dish("l" + more, "Perch", 21_500, 1)));
        try (var stream = visitor.watch("/orders/order7.o1", token(order), "Ross-Position", position())) {
            assertThat(stream.next().json().at("/lines/1/name").asString()).isEqualTo("Beer");

            log.append(order.fired("k1", OPENED, HERRING));

            var changed = stream.next();
            assertThat(changed.name()).isEqualTo("changed");
            assertThat(changed.json().at("/id").asString()).isEqualTo("l1");
            var properties = stream.next();
            assertThat(properties.name()).isEqualTo("properties");
            assertThat(properties.json().at("/stage").asString()).isEqualTo("WAITING_FOR_KITCHEN");
        }
    }

    @Test
    void linesThatCameFromAnotherOrderAreShownWithTheirNotes() {
        var order = opened("order8");
        var other = OrderScenes.at("order8", "o2");
        log.append(
                order.added(HERRING),
                order.movedOut(other, "l1", 2, "m1", OPENED),
                other.opened("gus"),
                other.movedIn(order, other.note("m1", "no dill"), dish("m1", "Herring", 18_500, 2)));
        assertThat(staff(order).at("/lines/0/remaining").asInt()).isEqualTo(HERRING.quantity() - 2);
        assertThat(staff(order).at("/lines/0/reductions/0/kind").asString()).isEqualTo("MOVED");
        assertThat(staff(order).at("/lines/0/movedTo").asString())
                .isEqualTo(other.id().toString());
        assertThat(staff(other).at("/lines/0").has("movedTo")).isFalse();
        assertThat(staff(other).at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(staff(other).at("/lines/0/note").asString()).isEqualTo("no dill");
    }

    @Test
    void aMergedOrderTellsTheTeamWhichOrderHasItsLines() {
        var order = opened("order10");
        assertThat(staff(order).has("mergedInto")).isFalse();
        log.append(new OrderMerged(
                order.id(), OrderId.of("order10.o2"), SeatingId.of("order10.s1"), StaffId.of("ann"), OPENED));
        assertThat(staff(order).at("/stage").asString()).isEqualTo("SETTLED");
        assertThat(staff(order).at("/mergedInto").asString()).isEqualTo("order10.o2");
        var guest = visitor.get("/orders/" + order.id(), QueryTokenIssuer.guest("gus"), "Ross-Position", position());
        assertThat(guest.json().has("mergedInto")).isFalse();
    }

    @Test
    void aMovedOrderIsReadByTheGuestWhoHasItNow() {
        var order = opened("order9");
        log.append(order.moved("s2", "eve"));
        assertThat(visitor.get("/orders/" + order.id(), QueryTokenIssuer.guest("gus"), "Ross-Position", position())
                        .status())
                .isEqualTo(404);
        var page = visitor.get("/orders/" + order.id(), QueryTokenIssuer.guest("eve"), "Ross-Position", position());
        assertThat(page.json().at("/seatingId").asString()).isEqualTo("order9.s2");
    }

    private OrderScenes opened(String restaurant) {
        var order = OrderScenes.at(restaurant, "o1");
        log.append(EventScenes.at(restaurant).joined("ann", STAFF), order.opened("gus"));
        return order;
    }

    private JsonNode staff(OrderScenes order) {
        var answer = visitor.get("/orders/" + order.id(), token(order), "Ross-Position", position());
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static String token(OrderScenes order) {
        return QueryTokenIssuer.staff("ann", order.id().restaurant().value());
    }

    private static List<String> actions(JsonNode shown) {
        return shown.at("/actions").valueStream().map(JsonNode::asString).toList();
    }

    private String position() {
        return String.valueOf(log.position());
    }
}
