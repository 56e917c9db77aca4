package dev.ross.command.order;

import static dev.ross.command.fixture.DinnerFixture.NOW;
import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.line;
import static dev.ross.command.fixture.DinnerFixture.openItem;
import static dev.ross.contracts.order.OrderRejection.BILL_IS_SPLIT;
import static dev.ross.contracts.order.OrderRejection.LESS_THAN_PAID;
import static dev.ross.contracts.order.OrderRejection.LINES_IN_NO_PART;
import static dev.ross.contracts.order.OrderRejection.NOTHING_PAID;
import static dev.ross.contracts.order.OrderRejection.NOTHING_TO_SPLIT;
import static dev.ross.contracts.order.OrderRejection.PART_PAID;
import static dev.ross.contracts.order.OrderRejection.SPLIT_TOO_FINE;
import static dev.ross.contracts.order.OrderRejection.TOO_FEW_SEATS;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_LINE;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_PART;
import static dev.ross.contracts.order.OrderRejection.WRONG_AMOUNTS;
import static dev.ross.contracts.order.OrderRejection.WRONG_SPLIT;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CARD;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CASH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.GiveDiscount;
import dev.ross.contracts.order.OrderBillCommand.JoinBill;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillEvent.BillDivided;
import dev.ross.contracts.order.OrderBillEvent.BillJoined;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.LineRequest.OpenItem;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.DividedPart;
import dev.ross.contracts.order.payment.DividedPart.LineAmount;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.SplitRequest.ByAmount;
import dev.ross.contracts.order.payment.SplitRequest.ByLine;
import dev.ross.contracts.order.payment.SplitRequest.BySeat;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import dev.ross.contracts.order.payment.SplitRequest.LineShare;
import dev.ross.contracts.order.payment.SplitRequest.LinesOfPart;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A bill is split, and paid in parts. */
class SplitTest {
    private static final Class<?> STAGE = OrderStageReached.class;

    private final DinnerFixture dinner = new DinnerFixture();

    /** Two steaks at 185.00 and a beer at 79.00: 449.00; nothing of it waits for the kitchen. */
    private CommandFixture ordered(Object... more) {
        return dinner.seated(more)
                .when(dinner.open(openItem("a", "Steaks", 370_00, null), openItem("b", "Beer", 79_00, null)));
    }

    @Test
    void aBillIsSplitEvenlyAndEachPartIsPaidOnItsOwn() {
        var fixture = ordered().when(dinner.split(new Evenly(3))).expect(BillDivided.class);
        assertThat(totals(fixture)).containsExactly(149_67L, 149_67L, 149_66L);
        assertThat(parts(fixture)).extracting(DividedPart::number).containsExactly(1, 2, 3);
        assertThat(parts(fixture).getFirst().taxes()).containsExactly(new TaxTotal(Rate.ofPercent(25), 119_73, 29_94));
        fixture.when(dinner.pay("p1", CARD, null, 0, null))
                .expectRejection(BILL_IS_SPLIT)
                .when(dinner.payPart("p1", 4, CARD))
                .expectRejection(UNKNOWN_PART)
                .when(dinner.payPart("p1", 1, CARD))
                .expect(PaymentRecorded.class, STAGE);
        assertThat(payment(fixture).amount()).isEqualTo(149_67);
        assertThat(payment(fixture).part()).isEqualTo(1);
        fixture.when(dinner.payPart("p1", 1, CARD))
                .expectNothing()
                .when(dinner.payPart("p2", 1, CARD))
                .expectRejection(PART_PAID)
                .when(dinner.payPart("p2", 2, CARD))
                .expect(PaymentRecorded.class)
                .when(dinner.payPart("p3", 3, CARD))
                .expect(PaymentRecorded.class)
                .when(new SettleOrder(dinner.order, SERVER))
                .expect(OrderSettled.class, STAGE, OrderDetached.class);
    }

    /** Otherwise a bill in parts that are small enough would be paid with nothing. */
    @Test
    void aPartThatRoundsToNothingIsNotPaidInCash() {
        dinner.seated(dinner.settings(new CashRounding(1_00), 1))
                .when(dinner.open(openItem("a", "Mints", 98, null)))
                .when(dinner.split(new Evenly(2)))
                .when(dinner.payPart("p1", 1, CASH))
                .expectRejection(NOTHING_PAID)
                .when(new RecordPayment(dinner.order, PaymentId.of("p1"), 1, CASH, null, 1_00, null, SERVER))
                .expectRejection(NOTHING_PAID)
                .when(dinner.payPart("p1", 1, CARD))
                .expect(PaymentRecorded.class, STAGE)
                .when(dinner.split(new Evenly(2)))
                .when(new JoinBill(dinner.order, SERVER))
                .when(dinner.pay("p2", CASH, null, 0, null))
                .expect(PaymentRecorded.class)
                .when(new SettleOrder(dinner.order, SERVER))
                .expect(OrderSettled.class, STAGE, OrderDetached.class);
    }

    @Test
    void theSameSplitIsMadeOnceAndJoinedOnce() {
        ordered()
                .when(dinner.split(new Evenly(2)))
                .expect(BillDivided.class)
                .when(dinner.split(new Evenly(2)))
                .expectNothing()
                .when(new JoinBill(dinner.order, SERVER))
                .expect(new BillJoined(dinner.order, SERVER, NOW))
                .when(new JoinBill(dinner.order, SERVER))
                .expectNothing()
                .when(dinner.payPart("p1", 1, CARD))
                .expectRejection(UNKNOWN_PART)
                .when(dinner.pay("p1", CARD, null, 0, null))
                .expect(PaymentRecorded.class, STAGE);
    }

    @Test
    void amountsMustAddUpToWhatIsOpen() {
        var fixture = ordered()
                .when(dinner.split(new ByAmount(List.of(300_00L, 149_01L))))
                .expectRejection(WRONG_AMOUNTS)
                .expectMore("open", 449_00L)
                .when(dinner.split(new ByAmount(List.of(300_00L, 149_00L))))
                .expect(BillDivided.class);
        assertThat(totals(fixture)).containsExactly(300_00L, 149_00L);
    }

    @Test
    void whatIsPaidBeforeIsAPartOfItsOwn() {
        var fixture = ordered()
                .when(dinner.pay("p1", CARD, 49_00L, 0, null))
                .when(dinner.split(new Evenly(2)))
                .expect(BillDivided.class);
        var before = Objects.requireNonNull(fixture.happened(BillDivided.class).paidBefore());
        assertThat(before.number()).isEqualTo(1);
        assertThat(before.total()).isEqualTo(49_00);
        assertThat(totals(fixture)).containsExactly(200_00L, 200_00L);
        fixture.when(dinner.payPart("p2", 2, CARD))
                .when(dinner.payPart("p3", 3, CARD))
                .when(dinner.split(new Evenly(2)))
                .expectRejection(NOTHING_TO_SPLIT);
    }

    @Test
    void aChangeOfTheBillDropsThePartsThatAreNotPaid() {
        var fixture = ordered()
                .when(dinner.split(new Evenly(2)))
                .when(dinner.payPart("p1", 1, CARD))
                .when(dinner.add(openItem("c", "Coffee", 40_00, null)))
                .when(dinner.payPart("p2", 2, CARD))
                .expectRejection(UNKNOWN_PART)
                .when(dinner.split(new Evenly(2)))
                .expect(BillDivided.class);
        assertThat(totals(fixture)).containsExactly(132_25L, 132_25L);
        assertThat(parts(fixture)).extracting(DividedPart::number).containsExactly(3, 4);
        assertThat(fixture.happened(BillDivided.class).paidBefore()).isNull();
    }

    @Test
    void nothingIsTakenFromAPartThatIsPaidAtItsTaxRate() {
        dinner.seated()
                .when(dinner.open(openItem("a", "Wine", 100_00, null), line("w", 2, dinner.water)))
                .when(dinner.split(lines(List.of("a"), List.of("w"))))
                .when(dinner.payPart("p1", 1, CARD))
                .when(new GiveDiscount(
                        dinner.order,
                        LineId.of("a"),
                        ReductionId.of("d1"),
                        new Discount(null, 1L),
                        "Staff",
                        null,
                        SERVER))
                .expectRejection(LESS_THAN_PAID)
                .when(dinner.remove("w", "x1", 1))
                .when(dinner.pay("p2", CARD, null, 0, null))
                .expect(PaymentRecorded.class)
                .when(dinner.split(new Evenly(2)))
                .expectRejection(NOTHING_TO_SPLIT);
    }

    @Test
    void seatsShareWhatHasNoSeat() {
        var fixture = dinner.seated()
                .when(dinner.open(
                        seated("a", 1, 120_00), seated("b", 2, 80_00), seated("c", 2, 10_00), seated("d", null, 51_00)))
                .when(dinner.split(new BySeat()))
                .expect(BillDivided.class);
        assertThat(parts(fixture)).extracting(DividedPart::seat).containsExactly(1, 2);
        assertThat(totals(fixture)).containsExactly(145_50L, 115_50L);
        assertThat(parts(fixture).getLast().lines())
                .containsExactly(share("b", 80_00), share("c", 10_00), share("d", 25_50));
    }

    /** Who has paid has paid for what was shared as well. */
    @Test
    void aSeatThatHasPaidIsNotAskedAgain() {
        var fixture = dinner.seated()
                .when(dinner.open(
                        seated("a", 1, 100_00),
                        seated("b", 2, 100_00),
                        seated("c", 3, 100_00),
                        seated("d", null, 30_00)))
                .when(dinner.split(new BySeat()))
                .when(dinner.payPart("p1", 1, CARD))
                .when(dinner.add(seated("e", 3, 5_00)))
                .when(dinner.split(new BySeat()))
                .expect(BillDivided.class);
        assertThat(parts(fixture)).extracting(DividedPart::seat).containsExactly(2, 3);
        assertThat(totals(fixture)).containsExactly(110_00L, 115_00L);
    }

    @Test
    void aBottleIsSharedByThree() {
        var fixture = dinner.seated()
                .when(dinner.open(
                        openItem("a", "Fish", 18_50, null),
                        openItem("b", "Fish", 18_50, null),
                        openItem("c", "Fish", 18_50, null),
                        openItem("w", "Wine", 40_00, null)))
                .when(dinner.split(lines(List.of("a", "w"), List.of("b", "w"), List.of("c"))))
                .expect(BillDivided.class);
        assertThat(totals(fixture)).containsExactly(38_50L, 38_50L, 18_50L);
        fixture.when(dinner.split(lines(List.of("a", "w"), List.of("b", "w"), List.of("c", "w"))))
                .expect(BillDivided.class);
        assertThat(totals(fixture)).containsExactly(31_84L, 31_83L, 31_83L);
        assertThat(parts(fixture).getFirst().lines()).containsExactly(share("a", 18_50), share("w", 13_34));
    }

    @Test
    void eachLineThatIsToBePaidIsInAPart() {
        ordered()
                .when(dinner.split(lines(List.of("a"), List.of("a"))))
                .expectRejection(LINES_IN_NO_PART)
                .expectMore("lines", List.of("b"))
                .when(dinner.split(lines(List.of("a"), List.of("b", "x"))))
                .expectRejection(UNKNOWN_LINE);
    }

    @Test
    void aSplitHasTwoToFiftyParts() {
        ordered()
                .when(dinner.split(new Evenly(1)))
                .expectRejection(WRONG_SPLIT)
                .when(dinner.split(new Evenly(51)))
                .expectRejection(WRONG_SPLIT)
                .when(dinner.split(new BySeat()))
                .expectRejection(TOO_FEW_SEATS)
                .when(dinner.split(lines(List.of("a", "b"))))
                .expectRejection(WRONG_SPLIT)
                .when(dinner.split(new Evenly(50)))
                .expect(BillDivided.class);
    }

    @Test
    void theSharesOfLinesHaveTheirLimit() {
        var ids = IntStream.range(0, 41).mapToObj(line -> "l" + line).toList();
        var lines = ids.stream().map(id -> openItem(id, "Olive", 1_00, null)).toArray(LineRequest[]::new);
        dinner.seated()
                .when(dinner.open(lines))
                .when(dinner.split(new ByLine(Collections.nCopies(50, part(ids)))))
                .expectRejection(WRONG_SPLIT);
    }

    @Test
    void thePartsHaveTheirLimitOfTaxAmounts() {
        var lines = IntStream.range(0, 81)
                .mapToObj(rate -> new LineRequest(
                        LineId.of("l" + rate), new OpenItem("Olive", 1_00, new Rate(rate), null), 1, null, null, false))
                .toArray(LineRequest[]::new);
        dinner.seated()
                .when(dinner.open(lines))
                .when(dinner.split(new Evenly(50)))
                .expectRejection(SPLIT_TOO_FINE);
    }

    @Test
    void cashIsRoundedForEachPart() {
        var fixture = dinner.seated(dinner.settings(new CashRounding(100), 1))
                .when(dinner.open(openItem("a", "Fish", 448_50, null)))
                .when(dinner.split(new Evenly(2)))
                .when(dinner.payPart("p1", 1, CASH));
        assertThat(payment(fixture).amount()).isEqualTo(224_00);
        assertThat(payment(fixture).rounding()).isEqualTo(-25);
        fixture.when(dinner.payPart("p2", 2, CASH));
        assertThat(payment(fixture).amount()).isEqualTo(224_00);
        fixture.when(new SettleOrder(dinner.order, SERVER)).expect(OrderSettled.class, STAGE, OrderDetached.class);
    }

    private static LineRequest seated(String id, @Nullable Integer seat, long price) {
        return new LineRequest(
                LineId.of(id), new OpenItem("Dish", price, Rate.ofPercent(12), null), 1, null, seat, false);
    }

    @SafeVarargs
    private static ByLine lines(List<String>... parts) {
        return new ByLine(Stream.of(parts).map(SplitTest::part).toList());
    }

    private static LinesOfPart part(List<String> ids) {
        return new LinesOfPart(
                ids.stream().map(id -> new LineShare(LineId.of(id), 1)).toList());
    }

    private static LineAmount share(String line, long amount) {
        return new LineAmount(LineId.of(line), amount);
    }

    private static List<DividedPart> parts(CommandFixture fixture) {
        return fixture.happened(BillDivided.class).parts();
    }

    private static List<Long> totals(CommandFixture fixture) {
        return parts(fixture).stream().map(DividedPart::total).toList();
    }

    private static OrderPayment payment(CommandFixture fixture) {
        return fixture.happened(PaymentRecorded.class).payment();
    }
}
