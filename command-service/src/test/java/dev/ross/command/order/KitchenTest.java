package dev.ross.command.order;

import static dev.ross.command.fixture.DinnerFixture.NOW;
import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.held;
import static dev.ross.command.fixture.DinnerFixture.line;
import static dev.ross.command.fixture.DinnerFixture.option;
import static dev.ross.command.fixture.DinnerFixture.set;
import static dev.ross.contracts.order.OrderRejection.NOTHING_TO_ACKNOWLEDGE;
import static dev.ross.contracts.order.OrderRejection.NOTHING_TO_FIRE;
import static dev.ross.contracts.order.OrderRejection.NOT_ALL_FIRED;
import static dev.ross.contracts.order.OrderRejection.NOT_IN_THE_KITCHEN;
import static dev.ross.contracts.order.OrderRejection.NOT_SO_MANY_LEFT;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_LINE;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_TICKET;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.menu.MenuCommand.SetOrderSettings;
import dev.ross.contracts.menu.OrderSettings;
import dev.ross.contracts.order.OrderBillCommand.RequestBill;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillCommand.VoidLine;
import dev.ross.contracts.order.OrderBillEvent.BillRequested;
import dev.ross.contracts.order.OrderKitchenEvent.CourseHeld;
import dev.ross.contracts.order.OrderKitchenEvent.CourseReleased;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderKitchenEvent.PartsReady;
import dev.ross.contracts.order.OrderKitchenEvent.PartsRecalled;
import dev.ross.contracts.order.OrderKitchenEvent.PartsServed;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderKitchenEvent.VoidAcknowledged;
import dev.ross.contracts.order.OrderLineCommand.AcknowledgeVoid;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.OrderLineCommand.FireLine;
import dev.ross.contracts.order.OrderLineCommand.HoldCourse;
import dev.ross.contracts.order.OrderLineCommand.HoldLine;
import dev.ross.contracts.order.OrderLineCommand.MarkLineReady;
import dev.ross.contracts.order.OrderLineCommand.MarkLineServed;
import dev.ross.contracts.order.OrderLineCommand.MarkTicketReady;
import dev.ross.contracts.order.OrderLineCommand.RecallTicket;
import dev.ross.contracts.order.OrderLineEvent.LineHeld;
import dev.ross.contracts.order.OrderLineEvent.LineReleased;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.KitchenTicket.TicketItem;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineRequest.ChosenPart;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.value.Requester;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines go to the kitchen by course, by line or by themselves, and come back from it. */
class KitchenTest {
    private final DinnerFixture dinner = new DinnerFixture();
    private final TicketId first = TicketId.of("o1-1");

    @Test
    void aCourseMakesOneTicketForEachStation() {
        var fixture = ordered();
        fixture.when(new FireCourse(dinner.order, 1))
                .expect(
                        fired(new KitchenTicket(
                                first, "kitchen", 1, List.of(item("a", 0, 2, "Soup", List.of(), Allergen.NUTS)))),
                        reached(OrderStage.WAITING_FOR_KITCHEN))
                .when(new FireCourse(dinner.order, 1))
                .expectRejection(NOTHING_TO_FIRE)
                .when(new FireCourse(dinner.order, 2))
                .expect(fired(new KitchenTicket(
                        TicketId.of("o1-2"), "grill", 2, List.of(item("b", 0, 1, "Steak", List.of("Rare"))))));
    }

    @Test
    void whatNeedsNoKitchenIsServedWithoutATicket() {
        dinner.seated()
                .when(dinner.open(line("a", 1, dinner.water)))
                .when(new FireCourse(dinner.order, 1))
                .expectRejection(NOTHING_TO_FIRE)
                .when(new MarkLineReady(dinner.order, LineId.of("a"), null))
                .expectRejection(NOT_IN_THE_KITCHEN)
                .when(new MarkLineServed(dinner.order, LineId.of("a"), null))
                .expect(served(part("a", 0)), reached(OrderStage.SERVED));
    }

    @Test
    void drinksGoToTheBarAtOnceUnlessHeld() {
        var fixture = dinner.seated();
        fixture.when(dinner.open(line("a", 1, dinner.beer), held("b", dinner.beer)));
        assertThat(tickets(fixture)).isEqualTo("o1-1 bar 0 [a/0×1]");
        fixture.when(new HoldCourse(dinner.order, 0))
                .expect(new CourseHeld(dinner.order, 0, NOW))
                .when(new HoldCourse(dinner.order, 0))
                .expectNothing()
                .when(dinner.add(line("c", 1, dinner.beer)))
                .expect(LinesAdded.class)
                .when(new FireCourse(dinner.order, 0))
                .expect(TicketsFired.class, new CourseReleased(dinner.order, 0, NOW));
        assertThat(tickets(fixture)).isEqualTo("o1-2 bar 0 [c/0×1]");
        fixture.when(new FireLine(dinner.order, LineId.of("b")))
                .expect(TicketsFired.class, new LineReleased(dinner.order, LineId.of("b"), NOW));
    }

    @Test
    void categoriesOfTheSettingsGoAtOnce() {
        var standard = OrderSettings.DEFAULT;
        var settings = new OrderSettings(
                standard.pricesIncludeTax(),
                standard.taxRounding(),
                standard.rounding(),
                standard.serviceCharge(),
                standard.cashRounding(),
                standard.reasons(),
                List.of("Starters"));
        var fixture = dinner.seated().when(new SetOrderSettings(dinner.restaurant.id, settings));
        fixture.when(dinner.open(line("a", 1, dinner.soup), line("b", 1, dinner.steak)));
        assertThat(tickets(fixture)).isEqualTo("o1-1 kitchen 1 [a/0×1]");
    }

    @Test
    void aHeldLineStaysBehindUntilItIsFiredItself() {
        ordered()
                .when(new HoldLine(dinner.order, LineId.of("b")))
                .expect(new LineHeld(dinner.order, LineId.of("b"), NOW))
                .when(new HoldLine(dinner.order, LineId.of("b")))
                .expectNothing()
                .when(new FireCourse(dinner.order, 2))
                .expectRejection(NOTHING_TO_FIRE)
                .when(new FireLine(dinner.order, LineId.of("b")))
                .expect(
                        TicketsFired.class,
                        new LineReleased(dinner.order, LineId.of("b"), NOW),
                        reached(OrderStage.WAITING_FOR_KITCHEN))
                .when(new FireLine(dinner.order, LineId.of("b")))
                .expectRejection(NOTHING_TO_FIRE)
                .when(new HoldLine(dinner.order, LineId.of("b")))
                .expectRejection(NOTHING_TO_FIRE);
    }

    @Test
    void thePartsOfASetTravelThroughTheCourses() {
        var fixture = dinner.seated();
        fixture.when(dinner.open(set(
                "a",
                dinner.dinner,
                new ChosenPart(dinner.soup, List.of()),
                new ChosenPart(dinner.steak, List.of(option("Rare"))))));
        fixture.when(new FireCourse(dinner.order, 1));
        var soup = fixture.happened(TicketsFired.class).tickets().getFirst().items();
        assertThat(soup.getFirst().set()).isEqualTo("Dinner");
        assertThat(tickets(fixture)).isEqualTo("o1-1 kitchen 1 [a/0×1]");
        fixture.when(new MarkLineServed(dinner.order, LineId.of("a"), 1))
                .expectRejection(NOT_IN_THE_KITCHEN)
                .when(new MarkLineServed(dinner.order, LineId.of("a"), null))
                .expect(served(part("a", 0)), reached(OrderStage.ORDERED))
                .when(new FireCourse(dinner.order, 2));
        assertThat(tickets(fixture)).isEqualTo("o1-2 grill 2 [a/1×1]");
        fixture.when(new MarkLineServed(dinner.order, LineId.of("a"), null))
                .expect(served(part("a", 1)), reached(OrderStage.SERVED));
    }

    @Test
    void aTicketIsReadyAndRecalled() {
        ordered()
                .when(new FireCourse(dinner.order, 1))
                .when(new MarkTicketReady(dinner.order, first))
                .expect(new PartsReady(dinner.order, List.of(part("a", 0)), NOW))
                .when(new MarkTicketReady(dinner.order, first))
                .expectNothing()
                .when(new MarkLineReady(dinner.order, LineId.of("a"), null))
                .expectNothing()
                .when(new RecallTicket(dinner.order, first))
                .expect(new PartsRecalled(dinner.order, List.of(part("a", 0)), NOW))
                .when(new RecallTicket(dinner.order, first))
                .expectNothing()
                .when(new MarkLineReady(dinner.order, LineId.of("a"), 0))
                .expect(PartsReady.class)
                .when(new MarkLineServed(dinner.order, LineId.of("a"), null))
                .expect(served(part("a", 0)), reached(OrderStage.ORDERED))
                .when(new MarkLineServed(dinner.order, LineId.of("a"), null))
                .expectNothing()
                .when(new RecallTicket(dinner.order, first))
                .expectRejection(NOT_IN_THE_KITCHEN)
                .when(new MarkTicketReady(dinner.order, TicketId.of("o1-9")))
                .expectRejection(UNKNOWN_TICKET)
                .when(new MarkLineReady(dinner.order, LineId.of("z"), null))
                .expectRejection(UNKNOWN_LINE)
                .when(new MarkLineServed(dinner.order, LineId.of("a"), 1))
                .expectRejection(UNKNOWN_LINE);
    }

    /** The kitchen may be cooking what is voided: its ticket stays until it says that it has seen that. */
    @Test
    void theKitchenAcknowledgesAVoid() {
        var acknowledge = new AcknowledgeVoid(dinner.order, first);
        ordered()
                .when(new FireCourse(dinner.order, 1))
                .when(acknowledge)
                .expectRejection(NOTHING_TO_ACKNOWLEDGE)
                .when(voiding("v1", 1))
                .when(acknowledge)
                .expectRejection(NOTHING_TO_ACKNOWLEDGE)
                .when(voiding("v2", 1))
                .when(acknowledge)
                .expect(new VoidAcknowledged(dinner.order, first, NOW))
                .when(acknowledge)
                .expectNothing()
                .when(new AcknowledgeVoid(dinner.order, TicketId.of("o1-9")))
                .expectRejection(UNKNOWN_TICKET);
    }

    private VoidLine voiding(String reduction, int units) {
        return new VoidLine(
                dinner.order,
                LineId.of("a"),
                ReductionId.of(reduction),
                units,
                "Kitchen error",
                null,
                DinnerFixture.SERVER,
                Requester.manager(),
                null);
    }

    @Test
    void aLineOfWhichNothingRemainsIsNotServed() {
        ordered()
                .when(dinner.remove("a", "r1", null))
                .when(new MarkLineServed(dinner.order, LineId.of("a"), null))
                .expectRejection(NOT_SO_MANY_LEFT)
                .when(new FireCourse(dinner.order, 1))
                .expectRejection(NOTHING_TO_FIRE);
    }

    @Test
    void anOrderIsNotSettledWhileTheKitchenHasYetToHearOfALine() {
        dinner.seated()
                .when(dinner.open(line("a", 1, dinner.soup)))
                .when(dinner.pay("p1", CARD, null, 0, null))
                .when(new SettleOrder(dinner.order, SERVER))
                .expectRejection(NOT_ALL_FIRED)
                .when(new FireCourse(dinner.order, 1))
                .when(new SettleOrder(dinner.order, SERVER))
                .when(new MarkLineServed(dinner.order, LineId.of("a"), null))
                .expect(served(part("a", 0)));
    }

    @Test
    void theBillIsForgottenWhenThePartyOrdersAgain() {
        ordered()
                .when(new RequestBill(dinner.order))
                .expect(new BillRequested(dinner.order, NOW), reached(OrderStage.BILL_REQUESTED))
                .when(new RequestBill(dinner.order))
                .expectNothing()
                .when(dinner.add(line("c", 1, dinner.soup)))
                .expect(LinesAdded.class, reached(OrderStage.ORDERED));
    }

    private CommandFixture ordered() {
        return dinner.seated().when(dinner.open(line("a", 2, dinner.soup), line("b", 1, dinner.steak, option("Rare"))));
    }

    private static String tickets(CommandFixture fixture) {
        return String.join(
                ", ",
                fixture.happened(TicketsFired.class).tickets().stream()
                        .map(ticket -> ticket.id() + " " + ticket.station() + " " + ticket.course() + " "
                                + ticket.items().stream()
                                        .map(item -> item.of().line() + "/"
                                                + item.of().part() + "×" + item.units())
                                        .toList())
                        .toList());
    }

    private TicketsFired fired(KitchenTicket... tickets) {
        return new TicketsFired(dinner.order, dinner.seating, List.of(tickets), null, NOW);
    }

    private static TicketItem item(
            String line, int part, int units, String name, List<String> options, Allergen... allergens) {
        return new TicketItem(part(line, part), units, name, null, options, null, List.of(allergens));
    }

    private PartsServed served(PartOfLine... parts) {
        return new PartsServed(dinner.order, List.of(parts), NOW);
    }

    private static PartOfLine part(String line, int part) {
        return new PartOfLine(LineId.of(line), part);
    }

    private OrderStageReached reached(OrderStage stage) {
        return new OrderStageReached(dinner.order, dinner.seating, stage, NOW);
    }
}
