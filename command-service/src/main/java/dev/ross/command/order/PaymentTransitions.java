package dev.ross.command.order;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.BILL_IS_SPLIT;
import static dev.ross.contracts.order.OrderRejection.NOT_ALL_FIRED;
import static dev.ross.contracts.order.OrderRejection.NOT_PAID;
import static dev.ross.contracts.order.OrderRejection.PART_PAID;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_PAYMENTS;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_REFUNDS;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_PART;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_PAYMENT;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.order.payment.PaidAmount;
import dev.ross.command.order.payment.PaymentComposition;
import dev.ross.command.order.payment.RefundComposition;
import dev.ross.command.order.payment.SplitComposition;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.SplitBill;
import dev.ross.contracts.order.OrderBillEvent;
import dev.ross.contracts.order.OrderBillEvent.BillDivided;
import dev.ross.contracts.order.OrderBillEvent.BillJoined;
import dev.ross.contracts.order.OrderBillEvent.BillRequested;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.order.OrderBillEvent.PaymentRefunded;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.BillPayments;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.Optional;

/** Transitions of the payment of an order: its bill is split, paid, refunded and settled. */
public record PaymentTransitions(OrderId order, OrderContent content) {
    public void request(Instant now) {
        if (!content.bill().requested()) apply(new BillRequested(order, now));
    }

    /** Stores what one of the methods below has decided. */
    public void record(OrderBillEvent decided) {
        apply(decided);
    }

    /** The event of a split; empty if the bill is split so already. */
    public Optional<BillDivided> divided(SplitBill split, Instant now) {
        var composition = new SplitComposition(content);
        var composed = composition.of(split.how());
        return composition.isSplitInto(composed)
                ? Optional.empty()
                : Optional.of(new BillDivided(order, composed.parts(), composed.paidBefore(), split.staff(), now));
    }

    public void join(StaffId staff, Instant now) {
        if (!paying().division().open().isEmpty()) apply(new BillJoined(order, staff, now));
    }

    /** The event of a payment; empty if it is recorded already. */
    public Optional<PaymentRecorded> paid(RecordPayment payment, Instant now) {
        return paying().find(payment.payment()).isPresent()
                ? Optional.empty()
                : Optional.of(new PaymentRecorded(order, payment(payment), payment.staff(), now));
    }

    /** The payment as it would be recorded. */
    public OrderPayment payment(RecordPayment payment) {
        require(paying().payments().size() < BillPayments.MOST_PAYMENTS, TOO_MANY_PAYMENTS);
        return composition(payment).of(payment);
    }

    private PaymentComposition composition(RecordPayment payment) {
        var division = paying().division();
        var amount = new PaidAmount(content);
        if (payment.part() == null) {
            require(division.open().isEmpty(), BILL_IS_SPLIT);
            return composition(amount.open(), paying().roundingOutside());
        }
        require(division.findClosed(payment.part()).isEmpty(), PART_PAID);
        var part = division.findOpen(payment.part()).orElseThrow(() -> new RejectedException(UNKNOWN_PART));
        return composition(amount.openOf(part), paying().roundingOf(part));
    }

    private PaymentComposition composition(long open, long rounding) {
        return new PaymentComposition(
                open,
                rounding,
                paying().tips(),
                new PaidAmount(content).ordered(),
                content.requireTerms().cashRounding());
    }

    /** The event of a refund; empty if it is recorded already. */
    public Optional<PaymentRefunded> refunded(RefundPayment refund, Instant now) {
        var refunds = paying().refunds();
        if (refunds.stream().anyMatch(each -> each.id().equals(refund.refund()))) return Optional.empty();
        require(refunds.size() < BillPayments.MOST_REFUNDS, TOO_MANY_REFUNDS);
        var payment = paying().find(refund.payment()).orElseThrow(() -> new RejectedException(UNKNOWN_PAYMENT));
        var composition = new RefundComposition(
                paying().remaining(payment), content.requireTerms().cashRounding(), !content.isSettled());
        return Optional.of(new PaymentRefunded(
                order,
                composition.of(refund),
                refund.reason(),
                GuestWords.about(content.requireTerms(), refund.remark()),
                refund.staff(),
                now));
    }

    public OrderSettled settled(StaffId staff, Instant now) {
        var amount = new PaidAmount(content);
        require(amount.open() == 0, NOT_PAID);
        require(
                content.lines().stream()
                        .allMatch(line -> line.toFire().findAny().isEmpty()),
                NOT_ALL_FIRED);
        return new OrderSettled(order, content.requireTerms().seating(), amount.total(), staff, now);
    }

    private BillPayments paying() {
        return content.bill().paying();
    }
}
