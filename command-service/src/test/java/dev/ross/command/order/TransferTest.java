package dev.ross.command.order;

import static dev.ross.command.fixture.DinnerFixture.NOW;
import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.line;
import static dev.ross.contracts.order.OrderRejection.HAS_BILL_DISCOUNT;
import static dev.ross.contracts.order.OrderRejection.HAS_OPEN_ORDER;
import static dev.ross.contracts.order.OrderRejection.HAS_PAYMENTS;
import static dev.ross.contracts.order.OrderRejection.LESS_THAN_PAID;
import static dev.ross.contracts.order.OrderRejection.LINE_IS_CHEAPER;
import static dev.ross.contracts.order.OrderRejection.LINE_MOVED;
import static dev.ross.contracts.order.OrderRejection.NOTHING_TO_FIRE;
import static dev.ross.contracts.order.OrderRejection.NOT_SO_MANY_LEFT;
import static dev.ross.contracts.order.OrderRejection.ORDER_MERGED;
import static dev.ross.contracts.order.OrderRejection.OTHER_BILL_TERMS;
import static dev.ross.contracts.order.OrderRejection.SAME_ORDER;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_LINES;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_LINE;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_REDUCTION;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_SERVER;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CARD;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.menu.MenuCommand.SetOrderSettings;
import dev.ross.contracts.menu.OrderSettings;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.CompLine;
import dev.ross.contracts.order.OrderBillCommand.GiveDiscount;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillCommand.WithdrawReduction;
import dev.ross.contracts.order.OrderBillEvent.PaymentRefunded;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderKitchenEvent.PartsReady;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderLineCommand.AddLines;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.OrderLineCommand.FireLine;
import dev.ross.contracts.order.OrderLineCommand.HoldLine;
import dev.ross.contracts.order.OrderLineCommand.MarkTicketReady;
import dev.ross.contracts.order.OrderLineCommand.OpenOrder;
import dev.ross.contracts.order.OrderLineCommand.RemoveLine;
import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.order.OrderTransferCommand.HandOverOrder;
import dev.ross.contracts.order.OrderTransferCommand.LineUnits;
import dev.ross.contracts.order.OrderTransferCommand.MergeOrder;
import dev.ross.contracts.order.OrderTransferCommand.MoveLines;
import dev.ross.contracts.order.OrderTransferCommand.MoveOrder;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.OrderTransferEvent.OrderHandedOver;
import dev.ross.contracts.order.OrderTransferEvent.OrderMerged;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.RefundId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An order, or lines of it, goes to another party or server; nothing is lost, fired twice or charged twice. */
class TransferTest {
    private static final Class<?> STAGE = OrderStageReached.class;

    private final DinnerFixture dinner = new DinnerFixture();
    private final SeatingId neighbours = dinner.restaurant.seating("bo");
    private final OrderId theirs = new OrderId(dinner.restaurant.id, "o2");
    private final OrderId opened = new OrderId(dinner.restaurant.id, "m1");

    /** Table four has soups, fired, and two steaks; at table two sits another party. */
    private CommandFixture ordered(Object... more) {
        var history = new ArrayList<>(List.of(more));
        history.add(dinner.restaurant.askedAndAccepted("bo", "2026-11-20T18:00", 2, dinner.restaurant.two));
        history.add(dinner.restaurant.seated("bo", "2026-11-20T18:00", dinner.restaurant.two));
        return dinner.seated(history.toArray())
                .when(dinner.open(line("a", 3, dinner.soup), line("b", 2, dinner.steak)))
                .when(new FireCourse(dinner.order, 1));
    }

    private CommandFixture bothOrdered(Object... more) {
        return ordered(more).when(theirOrder(line("x", 1, dinner.water)));
    }

    @Test
    void aWholeOrderGoesToAnotherParty() {
        var fixture = ordered();
        fixture.when(move(neighbours))
                .expect(
                        new OrderDetached(dinner.seating, dinner.order, NOW),
                        new OrderAttached(neighbours, dinner.order, NOW),
                        new OrderMoved(
                                dinner.order,
                                dinner.seating,
                                neighbours,
                                dinner.restaurant.guest("bo"),
                                null,
                                SERVER,
                                NOW),
                        new OrderStageReached(dinner.order, neighbours, OrderStage.WAITING_FOR_KITCHEN, NOW));
        assertThat(terms(folded(fixture, dinner.order)).seating()).isEqualTo(neighbours);
        fixture.when(move(neighbours))
                .expectNothing()
                .when(dinner.pay("p1", CARD, null, 0, null))
                .when(new FireCourse(dinner.order, 2))
                .when(new SettleOrder(dinner.order, SERVER));
        assertThat(fixture.happened(OrderDetached.class).seating()).isEqualTo(neighbours);
    }

    @Test
    void aPartyGetsAWholeOrderOnlyIfItHasNone() {
        bothOrdered()
                .when(move(neighbours))
                .expectRejection(HAS_OPEN_ORDER)
                .when(move(dinner.restaurant.seating("nobody")))
                .expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void onlyASeatedPartyGetsAnOrder() {
        dinner.seated(dinner.restaurant.askedAndAccepted("bo", "2026-11-20T18:00", 2, dinner.restaurant.two))
                .when(dinner.open(line("a", 1, dinner.soup)))
                .when(move(neighbours))
                .expectRejection(NOT_SEATED);
    }

    @Test
    void linesGoToAnotherOrderAndTheKitchenKeepsThem() {
        var fixture = bothOrdered();
        fixture.when(moveLines(units("a", 2), units("b", null))).expect(LinesMovedOut.class, LinesMovedIn.class, STAGE);
        var here = folded(fixture, dinner.order);
        var there = folded(fixture, theirs);
        assertThat(remaining(here, "a")).isEqualTo(1);
        assertThat(remaining(here, "b")).isZero();
        assertThat(remaining(there, "m1-1")).isEqualTo(2);
        assertThat(remaining(there, "m1-2")).isEqualTo(2);
        assertThat(total(here) + total(there)).isEqualTo(3 * 95_00 + 2 * 185_00 + 35_00);
        assertThat(there.find(LineId.of("m1-1"))
                        .orElseThrow()
                        .progress()
                        .getFirst()
                        .ticket())
                .isEqualTo(TicketId.of("o2-1"));
        fixture.when(new FireLine(theirs, LineId.of("m1-1")))
                .expectRejection(NOTHING_TO_FIRE)
                .when(new FireCourse(theirs, 1))
                .expectRejection(NOTHING_TO_FIRE)
                .when(new MarkTicketReady(theirs, TicketId.of("o2-1")))
                .expect(new PartsReady(theirs, List.of(new PartOfLine(LineId.of("m1-1"), 0)), NOW))
                .when(new MarkTicketReady(dinner.order, TicketId.of("o1-1")))
                .expect(PartsReady.class)
                .when(new FireCourse(theirs, 2));
        assertThat(fixture.happened(TicketsFired.class).tickets().getFirst().id())
                .isEqualTo(TicketId.of("o2-2"));
    }

    @Test
    void aPartyWithoutAnOrderGetsOne() {
        var fixture = ordered();
        fixture.when(moveLines(units("b", 1)));
        assertThat(fixture.happened(OrderAttached.class)).isEqualTo(new OrderAttached(neighbours, opened, NOW));
        var there = folded(fixture, opened);
        assertThat(remaining(there, "m1-1")).isEqualTo(1);
        assertThat(terms(there).server()).isEqualTo(SERVER);
        assertThat(terms(there).seating()).isEqualTo(neighbours);
    }

    @Test
    void aRepeatedRequestMovesNothingTwice() {
        var fixture = bothOrdered();
        fixture.askedWith("k1", "body").when(moveLines(units("a", 1)));
        fixture.askedWith("k1", "body").when(moveLines(units("a", 1))).expectNothing();
        assertThat(remaining(folded(fixture, dinner.order), "a")).isEqualTo(2);
    }

    @Test
    void aMovedLineIsFoundWhereItWasButNoLongerChanged() {
        bothOrdered()
                .when(moveLines(units("a", null)))
                .when(dinner.add(line("a", 3, dinner.soup)))
                .expectNothing()
                .when(new RemoveLine(dinner.order, LineId.of("a"), ReductionId.of("r1"), null))
                .expectRejection(LINE_MOVED)
                .expectMore("order", theirs.toString())
                .when(new MarkTicketReady(dinner.order, TicketId.of("o1-1")))
                .expectRejection(LINE_MOVED)
                .expectMore("order", theirs.toString())
                .when(comp("a", "c1"))
                .expectRejection(LINE_MOVED)
                .expectMore("order", theirs.toString())
                .when(moveLines(units("a", 1)))
                .expectRejection(LINE_MOVED)
                .when(new FireLine(dinner.order, LineId.of("a")))
                .expectRejection(LINE_MOVED)
                .when(new HoldLine(dinner.order, LineId.of("a")))
                .expectRejection(LINE_MOVED);
    }

    @Test
    void onlyLinesThatAreThereAreMoved() {
        bothOrdered()
                .when(moveLines(units("a", 4)))
                .expectRejection(NOT_SO_MANY_LEFT)
                .when(moveLines(units("z", 1)))
                .expectRejection(UNKNOWN_LINE)
                .when(new MoveLines(theirs, neighbours, opened, List.of(units("x", 1)), SERVER))
                .expectRejection(SAME_ORDER);
    }

    /** Each of the two would take all that remains. */
    @Test
    void aLineIsNamedOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> moveLines(units("a", null), units("a", null)));
    }

    @Test
    void oneRequestNamesALineOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> moveLines(units("a", 1), units("a", 1)));
    }

    @Test
    void compsAndDiscountsGoWithTheWholeLine() {
        var fixture = bothOrdered();
        fixture.when(comp("a", "c1"))
                .when(moveLines(units("a", 1)))
                .expectRejection(LINE_IS_CHEAPER)
                .when(moveLines(units("a", null)));
        assertThat(total(folded(fixture, theirs))).isEqualTo(35_00);
        fixture.when(new WithdrawReduction(dinner.order, ReductionId.of("c1"), SERVER))
                .expectRejection(UNKNOWN_REDUCTION)
                .when(new WithdrawReduction(theirs, ReductionId.of("c1"), SERVER));
        assertThat(total(folded(fixture, theirs))).isEqualTo(35_00 + 3 * 95_00);
    }

    @Test
    void aLineThatCameBackIsReducedWhereItIs() {
        var fixture = bothOrdered();
        fixture.when(comp("a", "c1"))
                .when(moveLines(units("a", null)))
                .when(new MoveLines(
                        theirs,
                        dinner.seating,
                        new OrderId(dinner.restaurant.id, "m2"),
                        List.of(units("m1-1", null)),
                        SERVER))
                .when(new WithdrawReduction(dinner.order, ReductionId.of("c1"), SERVER));
        assertThat(total(folded(fixture, dinner.order))).isEqualTo(3 * 95_00 + 2 * 185_00);
    }

    @Test
    void notesGoWithTheLinesUnderTheKeyOfTheOtherGuest() {
        var notes = Personal.of(
                Subject.visit("any"),
                new LineNotes(List.of(new LineNote(LineId.of("c"), "no nuts", List.of(Allergen.NUTS)))));
        var fixture = bothOrdered();
        fixture.when(new AddLines(dinner.order, null, Requester.staff(), List.of(line("c", 1, dinner.soup)), notes))
                .when(moveLines(units("c", null)));
        var moved = Objects.requireNonNull(fixture.happened(LinesMovedIn.class).notes());
        assertThat(moved.subject())
                .isEqualTo(Subject.guestAt(dinner.restaurant.guest("bo").toString(), dinner.restaurant.id.toString()));
        assertThat(Objects.requireNonNull(Personal.clear(moved)).notes())
                .containsExactly(new LineNote(LineId.of("m1-1"), "no nuts", List.of(Allergen.NUTS)));
    }

    @Test
    void anOrderIsMergedIntoAnother() {
        var fixture = bothOrdered();
        fixture.when(merge())
                .expect(LinesMovedOut.class, OrderMerged.class, STAGE, LinesMovedIn.class, STAGE, OrderDetached.class);
        assertThat(total(folded(fixture, dinner.order))).isZero();
        assertThat(total(folded(fixture, theirs))).isEqualTo(3 * 95_00 + 2 * 185_00 + 35_00);
        fixture.when(dinner.add(line("c", 1, dinner.soup)))
                .expectRejection(ORDER_MERGED)
                .expectMore("order", theirs.toString())
                .when(new OpenOrder(
                        new OrderId(dinner.restaurant.id, "o3"),
                        dinner.seating,
                        Requester.staff(),
                        SERVER,
                        List.of(),
                        null))
                .expectId(dinner.restaurant.id + ".o3");
    }

    @Test
    void anEmptyOrderIsMergedToo() {
        ordered()
                .when(theirOrder())
                .when(new MergeOrder(theirs, dinner.order, "m1", SERVER))
                .expect(OrderMerged.class, STAGE, OrderDetached.class);
    }

    @Test
    void whatIsPaidOrDiscountedIsNotMerged() {
        bothOrdered()
                .when(new MergeOrder(dinner.order, dinner.order, "m1", SERVER))
                .expectRejection(SAME_ORDER)
                .when(discount("d1"))
                .when(merge())
                .expectRejection(HAS_BILL_DISCOUNT)
                .when(new WithdrawReduction(dinner.order, ReductionId.of("d1"), SERVER))
                .when(dinner.pay("p1", CARD, 500_00L, 0, null))
                .when(merge())
                .expectRejection(HAS_PAYMENTS)
                .when(moveLines(units("b", null)))
                .expectRejection(LESS_THAN_PAID);
    }

    @Test
    void whatWasGivenBackIsNotPaid() {
        var fixture = bothOrdered()
                .when(dinner.pay("p1", CARD, 500_00L, 0, null))
                .when(refund("r1", 100_00L))
                .expect(PaymentRefunded.class)
                .when(merge())
                .expectRejection(HAS_PAYMENTS)
                .when(refund("r2", null))
                .expect(PaymentRefunded.class, STAGE);
        assertThat(fixture.happened(OrderStageReached.class).stage()).isEqualTo(OrderStage.WAITING_FOR_KITCHEN);
        fixture.when(merge())
                .expect(LinesMovedOut.class, OrderMerged.class, STAGE, LinesMovedIn.class, STAGE, OrderDetached.class);
    }

    @Test
    void anOrderThatComesBackIsNoMoreOrders() {
        var fixture = ordered();
        for (var i = 0; i < 50; i++)
            fixture.when(move(neighbours)).when(move(dinner.seating)).happened(OrderMoved.class);
    }

    @Test
    void ordersUnderOtherTaxRulesAreNotMixed() {
        var usual = OrderSettings.DEFAULT;
        var onTop = new OrderSettings(
                false,
                usual.taxRounding(),
                usual.rounding(),
                usual.serviceCharge(),
                usual.cashRounding(),
                usual.reasons(),
                usual.firedAtOnce());
        ordered()
                .when(new SetOrderSettings(dinner.restaurant.id, onTop))
                .when(theirOrder(line("x", 1, dinner.water)))
                .when(moveLines(units("a", 1)))
                .expectRejection(OTHER_BILL_TERMS);
    }

    @Test
    void theOtherOrderTakesNoMoreLinesThanAnyOther() {
        var fixture = bothOrdered();
        for (var batch = 0; batch < 5; batch++) {
            var first = batch * 100;
            var lines = IntStream.range(first, Math.min(first + 100, 499))
                    .mapToObj(number -> line("n" + number, 1, dinner.water))
                    .toList();
            fixture.when(new AddLines(theirs, null, Requester.staff(), lines, null));
        }
        fixture.when(moveLines(units("a", 1))).expectRejection(TOO_MANY_LINES);
    }

    @Test
    void anotherServerTakesOver() {
        var sara = StaffId.of("sara");
        var contact = Personal.of(Subject.staff("sara"), new StaffContact("Sara", "sara@example.org"));
        var fixture = ordered(new StaffJoined(dinner.restaurant.id, sara, RestaurantRole.STAFF, contact, null, NOW));
        fixture.when(new HandOverOrder(dinner.order, sara, SERVER))
                .expect(new OrderHandedOver(dinner.order, sara, SERVER, NOW))
                .when(new HandOverOrder(dinner.order, sara, SERVER))
                .expectNothing()
                .when(new HandOverOrder(dinner.order, StaffId.of("stranger"), SERVER))
                .expectRejection(UNKNOWN_SERVER);
    }

    private RefundPayment refund(String id, @Nullable Long amount) {
        return new RefundPayment(
                dinner.order, RefundId.of(id), PaymentId.of("p1"), amount, "Wrong amount", null, SERVER);
    }

    private MoveOrder move(SeatingId seating) {
        return new MoveOrder(dinner.order, seating, SERVER);
    }

    private MoveLines moveLines(LineUnits... lines) {
        return new MoveLines(dinner.order, neighbours, opened, List.of(lines), SERVER);
    }

    private static LineUnits units(String line, @Nullable Integer units) {
        return new LineUnits(LineId.of(line), units);
    }

    private MergeOrder merge() {
        return new MergeOrder(dinner.order, theirs, "m1", SERVER);
    }

    private OpenOrder theirOrder(LineRequest... lines) {
        return new OpenOrder(theirs, neighbours, Requester.staff(), SERVER, List.of(lines), null);
    }

    private CompLine comp(String line, String id) {
        return new CompLine(dinner.order, LineId.of(line), ReductionId.of(id), null, "Complaint", null, SERVER);
    }

    private GiveDiscount discount(String id) {
        return new GiveDiscount(
                dinner.order,
                null,
                ReductionId.of(id),
                new Discount(Rate.ofPercent(10), null),
                OrderSettings.DEFAULT.reasons().discount().getFirst(),
                null,
                SERVER);
    }

    private static OrderContent folded(CommandFixture fixture, OrderId order) {
        var content = OrderContent.NONE;
        for (var event : fixture.readFromTheStart("order:" + order)) content = content.after((OrderEvent) event);
        return content;
    }

    private static int remaining(OrderContent order, String line) {
        return order.find(LineId.of(line)).orElseThrow().remaining();
    }

    private static OrderTerms terms(OrderContent order) {
        return Objects.requireNonNull(order.terms());
    }

    private static long total(OrderContent order) {
        return order.bill().totals(order.lines(), terms(order).bill()).total();
    }
}
