package dev.ross.command.order;

import static dev.ross.command.fixture.DinnerFixture.NOW;
import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.line;
import static dev.ross.command.fixture.DinnerFixture.openItem;
import static dev.ross.contracts.order.OrderRejection.LESS_THAN_PAID;
import static dev.ross.contracts.order.OrderRejection.LINE_NOT_BEGUN;
import static dev.ross.contracts.order.OrderRejection.NEEDS_APPROVAL;
import static dev.ross.contracts.order.OrderRejection.NOTHING_PAID;
import static dev.ross.contracts.order.OrderRejection.NOT_PAID;
import static dev.ross.contracts.order.OrderRejection.NOT_PAYABLE_IN_CASH;
import static dev.ross.contracts.order.OrderRejection.NOT_SO_MANY_LEFT;
import static dev.ross.contracts.order.OrderRejection.OVERPAID;
import static dev.ross.contracts.order.OrderRejection.TENDERED_TOO_LITTLE;
import static dev.ross.contracts.order.OrderRejection.TIP_TOO_LARGE;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_PAYMENTS;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_REASON;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_REDUCTION;
import static dev.ross.contracts.order.OrderRejection.WRONG_APPROVAL_CODE;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CARD;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CASH;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.ApproveVoid;
import dev.ross.contracts.order.OrderBillCommand.CompLine;
import dev.ross.contracts.order.OrderBillCommand.GiveDiscount;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillCommand.VoidLine;
import dev.ross.contracts.order.OrderBillCommand.WithdrawReduction;
import dev.ross.contracts.order.OrderBillEvent.DiscountGiven;
import dev.ross.contracts.order.OrderBillEvent.LineComped;
import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.order.OrderBillEvent.ReductionWithdrawn;
import dev.ross.contracts.order.OrderBillEvent.VoidApproved;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderLineCommand.FireCourse;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.CashHandling;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.restaurant.policy.OrderPolicy;
import dev.ross.contracts.restaurant.policy.OrderPolicy.VoidAfterFiring;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.StaffId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an order comes to: voids, comps, discounts; and its payment. */
class BillTest {
    private static final StaffId MANAGER = StaffId.of("maria");
    private static final String REASON = "Kitchen error";
    private static final Class<?> STAGE = OrderStageReached.class;

    private final DinnerFixture dinner = new DinnerFixture();
    private final LineId steaks = LineId.of("a");

    /** Two mains at 185.00, fired, and a beer at 79.00: 449.00. */
    private CommandFixture fired(Object... more) {
        return dinner.seated(more)
                .when(dinner.open(line("a", 2, dinner.steak), line("b", 1, dinner.beer)))
                .when(new FireCourse(dinner.order, 2));
    }

    @Test
    void aManagerVoidsWhatTheKitchenHasBegun() {
        fired().when(voiding("v1", 1, Requester.manager(), null))
                .expect(voided("v1", 1, null))
                .when(voiding("v1", 1, Requester.manager(), null))
                .expectNothing()
                .when(voiding("v2", 2, Requester.manager(), null))
                .expectRejection(NOT_SO_MANY_LEFT)
                .when(voiding("v3", null, Requester.manager(), null))
                .expect(voided("v3", 1, null))
                .when(dinner.add(line("c", 1, dinner.soup)))
                .when(voidOf("c", "v4", Requester.manager(), REASON))
                .expectRejection(LINE_NOT_BEGUN)
                .when(voidOf("b", "v5", Requester.manager(), "Boredom"))
                .expectRejection(UNKNOWN_REASON);
    }

    @Test
    void othersNeedAManagersApprovalWhichHoldsOnceForTwoMinutes() {
        fired().when(voiding("v1", 1, Requester.staff(), null))
                .expectRejection(NEEDS_APPROVAL)
                .when(voiding("v1", 1, Requester.staff(), "hash"))
                .expectRejection(WRONG_APPROVAL_CODE)
                .when(new ApproveVoid(dinner.order, steaks, ReductionId.of("m1"), 1, "hash", MANAGER))
                .expect(new VoidApproved(
                        dinner.order,
                        steaks,
                        ReductionId.of("m1"),
                        1,
                        "hash",
                        MANAGER,
                        NOW.plus(Duration.ofMinutes(2)),
                        NOW))
                .when(voiding("v1", 1, Requester.staff(), "other"))
                .expectRejection(WRONG_APPROVAL_CODE)
                .when(voiding("v1", 2, Requester.staff(), "hash"))
                .expectRejection(WRONG_APPROVAL_CODE)
                .when(voiding("v1", 1, Requester.staff(), "hash"))
                .expect(voided("m1", 1, MANAGER))
                .when(voiding("v2", 1, Requester.staff(), "hash"))
                .expectRejection(WRONG_APPROVAL_CODE)
                .when(new ApproveVoid(dinner.order, steaks, ReductionId.of("m2"), 1, "hash", MANAGER))
                .later(Duration.ofMinutes(2))
                .when(voiding("v2", 1, Requester.staff(), "hash"))
                .expectRejection(WRONG_APPROVAL_CODE);
    }

    @Test
    void staffVoidAloneIfThePolicySaysSo() {
        fired(dinner.policy(new OrderPolicy(false, VoidAfterFiring.STAFF, 0)))
                .when(voiding("v1", 1, Requester.staff(), null))
                .expect(voided("v1", 1, null));
    }

    @Test
    void aCompIsServedAndNotCharged() {
        fired().when(comp("c1", 1))
                .expect(new LineComped(dinner.order, steaks, ReductionId.of("c1"), 1, "Complaint", null, SERVER, NOW))
                .when(comp("c1", 1))
                .expectNothing()
                .when(comp("c2", 2))
                .expectRejection(NOT_SO_MANY_LEFT)
                .when(dinner.pay("p1", CARD, null, 0, null))
                .expect(paid(new OrderPayment(PaymentId.of("p1"), null, CARD, 264_00, 0, 0, null)), STAGE);
    }

    @Test
    void aDiscountIsOnALineOrOnTheBillAndMayBeWithdrawn() {
        fired().when(discount("a", "d1", new Discount(Rate.ofPercent(10), null)))
                .expect(DiscountGiven.class)
                .when(discount(null, "d2", new Discount(null, 12_00L)))
                .expect(DiscountGiven.class)
                .when(discount(null, "d2", new Discount(null, 12_00L)))
                .expectNothing()
                .when(new WithdrawReduction(dinner.order, ReductionId.of("d1"), SERVER))
                .expect(new ReductionWithdrawn(dinner.order, steaks, ReductionId.of("d1"), SERVER, NOW))
                .when(new WithdrawReduction(dinner.order, ReductionId.of("d1"), SERVER))
                .expectRejection(UNKNOWN_REDUCTION)
                .when(dinner.pay("p1", CARD, null, 0, null))
                .expect(paid(new OrderPayment(PaymentId.of("p1"), null, CARD, 437_00, 0, 0, null)), STAGE)
                .when(new WithdrawReduction(dinner.order, ReductionId.of("d2"), SERVER))
                .expect(new ReductionWithdrawn(dinner.order, null, ReductionId.of("d2"), SERVER, NOW))
                .when(new SettleOrder(dinner.order, SERVER))
                .expectRejection(NOT_PAID);
    }

    @Test
    void aPaidBillIsNotReducedBelowWhatWasPaid() {
        fired().when(dinner.pay("p1", CARD, 400_00L, 0, null))
                .expect(PaymentRecorded.class, STAGE)
                .when(comp("c1", 1))
                .expectRejection(LESS_THAN_PAID)
                .when(discount(null, "d1", new Discount(null, 49_01L)))
                .expectRejection(LESS_THAN_PAID)
                .when(discount(null, "d1", new Discount(null, 49_00L)))
                .expect(DiscountGiven.class)
                .when(new SettleOrder(dinner.order, SERVER))
                .expect(
                        new OrderSettled(dinner.order, dinner.seating, 400_00, SERVER, NOW),
                        STAGE,
                        OrderDetached.class);
    }

    @Test
    void cashIsRoundedWhenItPaysAllThatIsOpen() {
        var rounded = dinner.settings(new CashRounding(100), 1);
        fired(rounded)
                .when(discount(null, "d1", new Discount(null, 50L)))
                .when(dinner.pay("p0", CASH, 100_50L, 0, null))
                .expectRejection(NOT_PAYABLE_IN_CASH)
                .when(dinner.pay("p0", CASH, null, 0, 400_00L))
                .expectRejection(TENDERED_TOO_LITTLE)
                .when(dinner.pay("p0", CASH, 450_00L, 0, null))
                .expectRejection(OVERPAID)
                .when(dinner.pay("p1", CASH, 100_00L, 0, 100_00L))
                .expect(
                        paid(new OrderPayment(
                                PaymentId.of("p1"), null, CASH, 100_00, 0, 0, new CashHandling(100_00, 0))),
                        STAGE)
                .when(dinner.pay("p2", CASH, null, 0, 500_00L))
                .expect(paid(new OrderPayment(
                        PaymentId.of("p2"), null, CASH, 349_00, 0, 50, new CashHandling(500_00, 151_00))))
                .when(new SettleOrder(dinner.order, SERVER))
                .expect(
                        new OrderSettled(dinner.order, dinner.seating, 448_50, SERVER, NOW),
                        STAGE,
                        OrderDetached.class);
    }

    @Test
    void roundingDoesNotAddUpOverAnOrder() {
        dinner.seated(dinner.settings(new CashRounding(100), 1))
                .when(dinner.open(openItem("a", "Olive", 48, null)))
                .when(dinner.pay("p1", CASH, null, 0, null))
                .expect(
                        paid(new OrderPayment(PaymentId.of("p1"), null, CASH, 0, 0, -48, new CashHandling(0, 0))),
                        STAGE)
                .when(dinner.add(openItem("b", "Olive", 48, null)))
                .when(dinner.pay("p2", CASH, null, 0, null))
                .expect(paid(new OrderPayment(PaymentId.of("p2"), null, CASH, 1_00, 0, 52, new CashHandling(1_00, 0))));
    }

    @Test
    void aTipLiesBesideTheBill() {
        fired().when(dinner.pay("p1", CARD, 460_00L, 0, null))
                .expectRejection(OVERPAID)
                .when(dinner.pay("p1", CARD, 0L, 0, null))
                .expectRejection(NOTHING_PAID)
                .when(dinner.pay("p1", CASH, 0L, 0, null))
                .expectRejection(NOTHING_PAID)
                .when(dinner.pay("p1", CARD, null, 449_01, null))
                .expectRejection(TIP_TOO_LARGE)
                .when(dinner.pay("p1", CARD, 460_00L, 11_00, null))
                .expect(paid(new OrderPayment(PaymentId.of("p1"), null, CARD, 460_00, 11_00, 0, null)), STAGE)
                .when(dinner.pay("p1", CARD, 460_00L, 11_00, null))
                .expectNothing()
                .when(dinner.pay("p2", CARD, null, 0, null))
                .expectRejection(OVERPAID)
                .when(dinner.pay("p2", CARD, 438_01L, 438_01, null))
                .expectRejection(TIP_TOO_LARGE)
                .when(dinner.pay("p2", CARD, 438_00L, 438_00, null))
                .expect(PaymentRecorded.class);
    }

    @Test
    void aPartyThatIsInvitedMayTip() {
        fired().when(discount(null, "d1", new Discount(Rate.ofPercent(100), null)))
                .when(dinner.pay("p1", CARD, 449_00L, 449_00, null))
                .expect(paid(new OrderPayment(PaymentId.of("p1"), null, CARD, 449_00, 449_00, 0, null)), STAGE);
    }

    @Test
    void theServiceChargeDependsOnTheSizeOfTheParty() {
        fired(dinner.policy(new OrderPolicy(false, VoidAfterFiring.MANAGER, 10)), dinner.settings(CashRounding.NONE, 4))
                .when(dinner.pay("p1", CARD, null, 0, null))
                .expect(paid(new OrderPayment(PaymentId.of("p1"), null, CARD, 449_00, 0, 0, null)), STAGE);
    }

    @Test
    void theServiceChargeIsAddedToTheBill() {
        fired(dinner.policy(new OrderPolicy(false, VoidAfterFiring.MANAGER, 10)), dinner.settings(CashRounding.NONE, 3))
                .when(dinner.pay("p1", CARD, null, 0, null))
                .expect(paid(new OrderPayment(PaymentId.of("p1"), null, CARD, 493_90, 0, 0, null)), STAGE);
    }

    @Test
    void anOrderHasItsLimitOfPayments() {
        var fixture = fired();
        for (var i = 0; i < 200; i++) fixture.when(dinner.pay("p" + i, CARD, 1L, 0, null));
        fixture.when(dinner.pay("more", CARD, 1L, 0, null)).expectRejection(TOO_MANY_PAYMENTS);
    }

    private VoidLine voiding(String reduction, @Nullable Integer units, Requester by, @Nullable String codeHash) {
        return new VoidLine(dinner.order, steaks, ReductionId.of(reduction), units, REASON, null, SERVER, by, codeHash);
    }

    private VoidLine voidOf(String line, String reduction, Requester by, String reason) {
        return new VoidLine(
                dinner.order, LineId.of(line), ReductionId.of(reduction), null, reason, null, SERVER, by, null);
    }

    private LineVoided voided(String reduction, int units, @Nullable StaffId approvedBy) {
        return new LineVoided(
                dinner.order, steaks, ReductionId.of(reduction), units, REASON, null, SERVER, approvedBy, NOW);
    }

    private CompLine comp(String reduction, int units) {
        return new CompLine(dinner.order, steaks, ReductionId.of(reduction), units, "Complaint", null, SERVER);
    }

    private GiveDiscount discount(@Nullable String line, String reduction, Discount discount) {
        return new GiveDiscount(
                dinner.order,
                line == null ? null : LineId.of(line),
                ReductionId.of(reduction),
                discount,
                "Staff",
                null,
                SERVER);
    }

    private PaymentRecorded paid(OrderPayment payment) {
        return new PaymentRecorded(dinner.order, payment, SERVER, NOW);
    }
}
