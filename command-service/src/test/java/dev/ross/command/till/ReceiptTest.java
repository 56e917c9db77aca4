package dev.ross.command.till;

import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.openItem;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CARD;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CASH;
import static dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind.CANCELLATION;
import static dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind.REFUND;
import static dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind.SALE;
import static dev.ross.contracts.till.receipt.ReceiptRejection.TOO_MANY_PRINTS;
import static dev.ross.contracts.till.receipt.ReceiptRejection.UNKNOWN_RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.CompLine;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.OpenOrder;
import dev.ross.contracts.order.OrderTransferCommand.MergeOrder;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.RefundId;
import dev.ross.contracts.order.payment.SplitRequest.ByLine;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import dev.ross.contracts.order.payment.SplitRequest.LineShare;
import dev.ross.contracts.order.payment.SplitRequest.LinesOfPart;
import dev.ross.contracts.till.TillEvent.PaymentEntered;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.TillEvent.RefundEntered;
import dev.ross.contracts.till.receipt.ReceiptCommand.PrintReceipt;
import dev.ross.contracts.till.receipt.ReceiptEvent.ReceiptPrinted;
import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.contracts.till.receipt.ReceiptLine;
import dev.ross.contracts.value.Requester;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Receipts are numbered without gaps, and say what was charged. */
class ReceiptTest {
    private final DinnerFixture dinner = new DinnerFixture();

    /** Two steaks at 185.00 and a beer at 79.00: 449.00, of which 89.80 are the tax of 25 %. */
    private CommandFixture ordered() {
        return dinner.seated()
                .when(dinner.open(openItem("a", "Steaks", 370_00, null), openItem("b", "Beer", 79_00, null)));
    }

    @Test
    void aReceiptIsIssuedWhenAnOrderIsSettled() {
        var fixture = ordered()
                .when(dinner.pay("p1", CARD, null, 0, null))
                .expectInTheTill(PaymentEntered.class)
                .when(new SettleOrder(dinner.order, SERVER))
                .expectInTheTill(ReceiptIssued.class);
        var receipt = fixture.happened(ReceiptIssued.class);
        assertThat(receipt.number()).isEqualTo(1);
        assertThat(receipt.fiscal()).isNull();
        assertThat(receipt.receipt().kind()).isEqualTo(SALE);
        assertThat(receipt.receipt().total()).isEqualTo(449_00);
        assertThat(receipt.receipt().taxes()).containsExactly(new TaxTotal(Rate.ofPercent(25), 359_20, 89_80));
        assertThat(receipt.receipt().bill().lines())
                .containsExactly(line("a", "Steaks", 370_00, 370_00), line("b", "Beer", 79_00, 79_00));
        assertThat(receipt.receipt().payments())
                .extracting(OrderPayment::amount)
                .containsExactly(449_00L);
        assertThat(receipt.receipt().server()).isEqualTo(SERVER);
    }

    @Test
    void linesStandAsTheyWereOrdered() {
        var fixture = dinner.seated()
                .when(dinner.open(
                        openItem("c", "Soup", 10_00, null),
                        openItem("a", "Steak", 20_00, null),
                        openItem("b", "Cake", 30_00, null)))
                .when(dinner.pay("p1", CARD, null, 0, null))
                .when(new SettleOrder(dinner.order, SERVER));
        assertThat(fixture.happened(ReceiptIssued.class).receipt().bill().lines())
                .extracting(ReceiptLine::name)
                .containsExactly("Soup", "Steak", "Cake");
    }

    /** The receipt shows what was comped. */
    @Test
    void whatIsCompedIsOnAReceiptOfNothing() {
        var fixture = ordered()
                .when(comp("a"))
                .when(comp("b"))
                .when(new SettleOrder(dinner.order, SERVER))
                .expectInTheTill(ReceiptIssued.class);
        var receipt = fixture.happened(ReceiptIssued.class).receipt();
        assertThat(receipt.total()).isZero();
        assertThat(receipt.bill().lines()).extracting(ReceiptLine::comped).containsExactly(1, 1);
        assertThat(receipt.bill().lines()).extracting(ReceiptLine::reduction).containsExactly(370_00L, 79_00L);
    }

    @Test
    void whatNothingIsOrderedOnHasNoReceipt() {
        dinner.seated()
                .when(dinner.open())
                .when(new SettleOrder(dinner.order, SERVER))
                .expectInTheTill();
    }

    @Test
    void whatNothingIsLeftOfHasNoReceipt() {
        var fixture = ordered()
                .when(dinner.remove("a", "ra", null))
                .when(dinner.remove("b", "rb", null))
                .when(new SettleOrder(dinner.order, SERVER))
                .expectInTheTill();
        assertThat(fixture.happened(OrderSettled.class).total()).isZero();
    }

    /** Its receipt takes the first number: an order of nothing has taken none. */
    @Test
    void aTipForNothingHasAReceipt() {
        var next = new OrderId(dinner.restaurant.id, "o2");
        var fixture = dinner.seated()
                .when(dinner.open())
                .when(new SettleOrder(dinner.order, SERVER))
                .when(new OpenOrder(next, dinner.seating, Requester.staff(), SERVER, List.of(), null))
                .when(new RecordPayment(next, PaymentId.of("p1"), null, CARD, 5_00L, 5_00, null, SERVER))
                .when(new SettleOrder(next, SERVER))
                .expectInTheTill(ReceiptIssued.class);
        var receipt = fixture.happened(ReceiptIssued.class);
        assertThat(receipt.number()).isEqualTo(1);
        assertThat(receipt.receipt().total()).isZero();
        assertThat(receipt.receipt().payments()).extracting(OrderPayment::tip).containsExactly(5_00L);
    }

    @Test
    void eachPartHasItsReceipt() {
        var fixture = ordered()
                .when(dinner.split(new ByLine(List.of(part("a", "b"), part("a")))))
                .when(dinner.payPart("p1", 2, CASH))
                .expectInTheTill(PaymentEntered.class, ReceiptIssued.class);
        var first = fixture.happened(ReceiptIssued.class).receipt();
        assertThat(first.part()).isEqualTo(2);
        assertThat(first.total()).isEqualTo(185_00);
        assertThat(first.bill().billTotal()).isEqualTo(449_00);
        assertThat(first.bill().lines()).containsExactly(line("a", "Steaks", 370_00, 185_00));
        fixture.when(dinner.payPart("p2", 1, CARD)).expectInTheTill(PaymentEntered.class, ReceiptIssued.class);
        assertThat(fixture.happened(ReceiptIssued.class).number()).isEqualTo(2);
        fixture.when(new SettleOrder(dinner.order, SERVER)).expectInTheTill();
    }

    @Test
    void whatIsPaidBeforeTheSplitHasAReceiptThen() {
        var fixture = ordered()
                .when(dinner.pay("p1", CARD, 100_00L, 0, null))
                .expectInTheTill(PaymentEntered.class)
                .when(dinner.split(new Evenly(2)))
                .expectInTheTill(ReceiptIssued.class);
        var receipt = fixture.happened(ReceiptIssued.class).receipt();
        assertThat(receipt.total()).isEqualTo(100_00);
        assertThat(receipt.bill().lines()).hasSize(2);
    }

    @Test
    void aRefundHasAReceiptOfItsOwn() {
        var fixture = ordered()
                .when(dinner.pay("p1", CARD, null, 0, null))
                .when(new SettleOrder(dinner.order, SERVER))
                .when(refund("r1", "p1", 100_00L))
                .expectInTheTill(RefundEntered.class, ReceiptIssued.class);
        var receipt = fixture.happened(ReceiptIssued.class);
        assertThat(receipt.number()).isEqualTo(2);
        assertThat(receipt.receipt().kind()).isEqualTo(REFUND);
        assertThat(receipt.receipt().taxes()).containsExactly(new TaxTotal(Rate.ofPercent(25), -80_00, -20_00));
        assertThat(receipt.receipt().payments())
                .extracting(OrderPayment::amount)
                .containsExactly(-100_00L);
    }

    @Test
    void whatIsOnNoReceiptIsGivenBackWithoutOne() {
        ordered()
                .when(dinner.pay("p1", CARD, 100_00L, 0, null))
                .when(refund("r1", "p1", null))
                .expectInTheTill(RefundEntered.class);
    }

    @Test
    void aPartThatIsOpenAgainTakesItsReceiptBack() {
        var fixture = ordered()
                .when(dinner.split(new Evenly(2)))
                .when(dinner.payPart("p1", 1, CARD))
                .when(refund("r1", "p1", 100_00L))
                .expectInTheTill(RefundEntered.class, ReceiptIssued.class);
        var receipt = fixture.happened(ReceiptIssued.class).receipt();
        assertThat(receipt.kind()).isEqualTo(CANCELLATION);
        assertThat(receipt.part()).isEqualTo(1);
        assertThat(receipt.total()).isEqualTo(-224_50);
        fixture.when(dinner.pay("p2", CARD, null, 0, null)).when(new SettleOrder(dinner.order, SERVER));
        var rest = fixture.happened(ReceiptIssued.class).receipt();
        assertThat(rest.total()).isEqualTo(449_00);
        assertThat(rest.payments()).extracting(OrderPayment::amount).containsExactly(124_50L, 324_50L);
    }

    @Test
    void anOrderThatIsMergedHasNoReceipt() {
        var other = new OrderId(dinner.restaurant.id, "o2");
        var bo = dinner.restaurant.seating("bo");
        dinner.seated(
                        dinner.restaurant.askedAndAccepted("bo", "2026-11-20T18:00", 2, dinner.restaurant.two),
                        dinner.restaurant.seated("bo", "2026-11-20T18:00", dinner.restaurant.two))
                .when(dinner.open(openItem("a", "Steaks", 370_00, null)))
                .when(new OpenOrder(other, bo, Requester.staff(), SERVER, List.of(), null))
                .when(new MergeOrder(dinner.order, other, "m1", SERVER))
                .expectInTheTill();
    }

    @Test
    void eachPrintButTheFirstIsACopy() {
        var receipt = new ReceiptId(dinner.restaurant.id, 1);
        var fixture = ordered()
                .when(new PrintReceipt(receipt, SERVER))
                .expectRejection(UNKNOWN_RECEIPT)
                .when(dinner.pay("p1", CARD, null, 0, null))
                .when(new SettleOrder(dinner.order, SERVER))
                .askedWith("k1", "print")
                .when(new PrintReceipt(receipt, SERVER));
        fixture.expect(new ReceiptPrinted(receipt, 1, SERVER, fixture.now()))
                .askedWith("k1", "print")
                .when(new PrintReceipt(receipt, SERVER))
                .expectNothing();
        assertThat(fixture.outcome().version()).isZero();
        for (var print = 2; print <= 50; print++) fixture.when(new PrintReceipt(receipt, SERVER));
        fixture.expect(new ReceiptPrinted(receipt, 50, SERVER, fixture.now()))
                .when(new PrintReceipt(receipt, SERVER))
                .expectRejection(TOO_MANY_PRINTS)
                .when(new PrintReceipt(new ReceiptId(dinner.restaurant.id, 2), SERVER))
                .expectRejection(UNKNOWN_RECEIPT);
    }

    private static ReceiptLine line(String id, String name, long amount, long charged) {
        return new ReceiptLine(LineId.of(id), name, 1, amount, Rate.ofPercent(25), 0, amount, charged, List.of());
    }

    private static LinesOfPart part(String... lines) {
        return new LinesOfPart(List.of(lines).stream()
                .map(line -> new LineShare(LineId.of(line), 1))
                .toList());
    }

    private CompLine comp(String line) {
        return new CompLine(dinner.order, LineId.of(line), ReductionId.of("c" + line), null, "Courtesy", null, SERVER);
    }

    private RefundPayment refund(String id, String payment, @Nullable Long amount) {
        return new RefundPayment(
                dinner.order, RefundId.of(id), PaymentId.of(payment), amount, "Wrong method", null, SERVER);
    }
}
