package dev.ross.command.order;

import static dev.ross.command.fixture.DinnerFixture.NOW;
import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.openItem;
import static dev.ross.contracts.order.OrderRejection.NOT_PAID;
import static dev.ross.contracts.order.OrderRejection.NOT_PAYABLE_IN_CASH;
import static dev.ross.contracts.order.OrderRejection.OVERPAID;
import static dev.ross.contracts.order.OrderRejection.REFUND_TOO_LARGE;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_REFUNDS;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_PART;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_PAYMENT;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_REASON;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CARD;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CASH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillEvent.BillDivided;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.order.OrderBillEvent.PaymentRefunded;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.payment.DividedPart;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.CashHandling;
import dev.ross.contracts.order.payment.OrderRefund;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.RefundId;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A payment is given back, in whole or in part. */
class RefundTest {
    private final DinnerFixture dinner = new DinnerFixture();

    /** A dinner for 676.50, where the smallest coin is 1.00. */
    private CommandFixture dined() {
        return dinner.seated(dinner.settings(new CashRounding(100), 1))
                .when(dinner.open(openItem("a", "Dinner", 676_50, null)));
    }

    @Test
    void aCashPaymentIsGivenBackAsItWasRounded() {
        var fixture = dined().when(dinner.pay("p1", CASH, null, 0, 1_000_00L));
        assertThat(fixture.happened(PaymentRecorded.class).payment())
                .isEqualTo(new OrderPayment(
                        PaymentId.of("p1"), null, CASH, 677_00, 0, 50, new CashHandling(1_000_00, 323_00)));
        fixture.when(refund("r1", "p1", null))
                .expect(refunded("r1", "p1", 677_00, 0, 50, true), OrderStageReached.class)
                .when(refund("r1", "p1", null))
                .expectNothing()
                .when(refund("r2", "p1", null))
                .expectRejection(REFUND_TOO_LARGE)
                .when(new SettleOrder(dinner.order, SERVER))
                .expectRejection(NOT_PAID)
                .when(dinner.pay("p2", CARD, null, 0, null));
        assertThat(fixture.happened(PaymentRecorded.class).payment().amount()).isEqualTo(676_50);
    }

    @Test
    void theBillComesBeforeTheTipAndTheTipBeforeTheRounding() {
        dined().when(dinner.pay("p1", CASH, null, 23_00, null))
                .when(refund("r0", "p1", 701_00L))
                .expectRejection(REFUND_TOO_LARGE)
                .when(refund("r1", "p1", 676_00L))
                .expect(refunded("r1", "p1", 676_00, 0, 0, true))
                .when(refund("r2", "p1", 50L))
                .expectRejection(NOT_PAYABLE_IN_CASH)
                .when(refund("r2", "p1", 20_00L))
                .expect(refunded("r2", "p1", 20_00, 19_50, 0, true))
                .when(refund("r3", "p1", null))
                .expect(refunded("r3", "p1", 4_00, 3_50, 50, true), OrderStageReached.class);
    }

    @Test
    void whatIsPaidWithoutCoinsIsGivenBackExactly() {
        dined().when(dinner.pay("p1", CARD, null, 0, null))
                .when(refund("r1", "p1", 33L))
                .expect(refunded("r1", "p1", 33, 0, 0, true))
                .when(refund("r2", "other", null))
                .expectRejection(UNKNOWN_PAYMENT)
                .when(new RefundPayment(
                        dinner.order, RefundId.of("r2"), PaymentId.of("p1"), null, "Boredom", null, SERVER))
                .expectRejection(UNKNOWN_REASON);
    }

    @Test
    void anOrderThatIsSettledStaysSo() {
        dined().when(dinner.pay("p1", CARD, null, 0, null))
                .when(new SettleOrder(dinner.order, SERVER))
                .when(refund("r1", "p1", 100_00L))
                .expect(refunded("r1", "p1", 100_00, 0, 0, false))
                .when(refund("r2", "p1", 576_51L))
                .expectRejection(REFUND_TOO_LARGE)
                .when(refund("r2", "p1", null))
                .expect(refunded("r2", "p1", 576_50, 0, 0, false));
    }

    /** The open parts were made beside the closed one: they are gone, and the bill is split anew. */
    @Test
    void aPartWhosePaymentIsGivenBackIsNoPartAnyMore() {
        var fixture = dined().when(dinner.split(new Evenly(2)))
                .when(dinner.payPart("p1", 1, CARD))
                .when(refund("r1", "p1", 100_00L))
                .when(dinner.payPart("p2", 1, CARD))
                .expectRejection(UNKNOWN_PART)
                .when(dinner.payPart("p2", 2, CARD))
                .expectRejection(UNKNOWN_PART)
                .when(dinner.split(new Evenly(2)))
                .expect(BillDivided.class);
        var divided = fixture.happened(BillDivided.class);
        assertThat(Objects.requireNonNull(divided.paidBefore()).total()).isEqualTo(238_25);
        assertThat(divided.parts()).extracting(DividedPart::total).isEqualTo(List.of(219_13L, 219_12L));
    }

    @Test
    void aPaymentOfAnOpenPartIsGivenBackWithinIt() {
        dined().when(dinner.split(new Evenly(2)))
                .when(dinner.payPart("p1", 1, CARD))
                .when(refund("r1", "p1", null))
                .when(dinner.split(new Evenly(2)))
                .when(dinner.payPart("p2", 3, CARD))
                .expect(PaymentRecorded.class, OrderStageReached.class)
                .when(dinner.pay("p3", CARD, null, 0, null))
                .when(dinner.payPart("p3", 4, CARD))
                .expect(PaymentRecorded.class)
                .when(dinner.pay("p4", CARD, 1L, 0, null))
                .expectRejection(OVERPAID);
    }

    @Test
    void anOrderHasItsLimitOfRefunds() {
        var fixture = dined().when(dinner.pay("p1", CARD, null, 0, null));
        for (var refund = 0; refund < 200; refund++) fixture.when(refund("r" + refund, "p1", 1L));
        fixture.when(refund("more", "p1", 1L)).expectRejection(TOO_MANY_REFUNDS);
    }

    private RefundPayment refund(String id, String payment, @Nullable Long amount) {
        return new RefundPayment(
                dinner.order, RefundId.of(id), PaymentId.of(payment), amount, "Wrong method", null, SERVER);
    }

    private PaymentRefunded refunded(String id, String payment, long amount, long tip, long rounding, boolean reopens) {
        var refund = new OrderRefund(RefundId.of(id), PaymentId.of(payment), amount, tip, rounding, reopens);
        return new PaymentRefunded(dinner.order, refund, "Wrong method", null, SERVER, NOW);
    }
}
