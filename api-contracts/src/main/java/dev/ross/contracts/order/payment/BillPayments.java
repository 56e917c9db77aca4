package dev.ross.contracts.order.payment;

import dev.ross.contracts.AtMost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a bill is split, and what is paid and given back of it. The payments that are counted to a closed part always come
 * to its total.
 */
public record BillPayments(
        @AtMost(BillPayments.MOST_PAYMENTS) List<OrderPayment> payments,
        @AtMost(BillPayments.MOST_REFUNDS) List<OrderRefund> refunds,
        BillDivision division) {
    /** The most payments of one order. */
    public static final int MOST_PAYMENTS = 200;

    /** The most refunds of one order. */
    public static final int MOST_REFUNDS = 200;

    public static final BillPayments NONE = new BillPayments(List.of(), List.of(), BillDivision.NONE);

    public BillPayments {
        payments = List.copyOf(payments);
        refunds = List.copyOf(refunds);
    }

    public Optional<OrderPayment> find(PaymentId payment) {
        return payments.stream().filter(each -> each.id().equals(payment)).findFirst();
    }

    /** How much of the bill is paid, in minor units; what was given back is open again, unless the order was settled. */
    public long paid() {
        return settledBy(payments.stream());
    }

    /** How much of a part is paid, in minor units. */
    public long paidOf(DividedPart part) {
        return settledBy(paymentsOf(part));
    }

    /** How much is paid of what is in no closed part, in minor units. */
    public long paidOutside() {
        return settledBy(paymentsOutside());
    }

    /** What cash rounding has added to the payments of a part, in minor units. */
    public long roundingOf(DividedPart part) {
        return roundingOf(paymentsOf(part));
    }

    /** What cash rounding has added to the payments that are in no closed part, in minor units. */
    public long roundingOutside() {
        return roundingOf(paymentsOutside());
    }

    /** The tips that were not given back, in minor units. */
    public long tips() {
        return payments.stream()
                .map(this::remaining)
                .mapToLong(OrderPayment::tip)
                .sum();
    }

    /** What all refunds have given back, with tips and cash rounding, in minor units. */
    public long refunded() {
        return refunds.stream().mapToLong(OrderRefund::amount).sum();
    }

    /** What has not been given back of a payment. */
    public OrderPayment remaining(OrderPayment payment) {
        var rest = payment;
        for (var refund : refunds) if (refund.isOf(payment)) rest = rest.without(refund);
        return rest;
    }

    /** Whether a payment has not been given back as a whole. */
    public boolean haveValue() {
        return payments.stream().map(this::remaining).anyMatch(OrderPayment::hasValue);
    }

    private Stream<OrderPayment> paymentsOf(DividedPart part) {
        return payments.stream().filter(payment -> payment.part() != null && payment.part() == part.number());
    }

    private Stream<OrderPayment> paymentsOutside() {
        return payments.stream().filter(this::isOutside);
    }

    private boolean isOutside(OrderPayment payment) {
        return division.findClosed(payment.part()).isEmpty();
    }

    private long settledBy(Stream<OrderPayment> some) {
        return some.map(this::counted).mapToLong(OrderPayment::settled).sum();
    }

    private long roundingOf(Stream<OrderPayment> some) {
        return some.map(this::counted).mapToLong(OrderPayment::rounding).sum();
    }

    /** As it counts for the bill, which is not open again after it was settled. */
    private OrderPayment counted(OrderPayment payment) {
        var rest = payment;
        for (var refund : refunds) if (refund.isOf(payment) && refund.reopens()) rest = rest.without(refund);
        return rest;
    }

    public BillPayments with(OrderPayment payment) {
        var all = new BillPayments(joined(payments, payment), refunds, division);
        return division.findOpen(payment.part())
                .filter(part -> all.paidOf(part) == part.total())
                .map(part -> all.with(division.closing(part)))
                .orElse(all);
    }

    /** A refund of a closed part's payment opens it again: it is then not a part any more. */
    public BillPayments with(OrderRefund refund) {
        var all = new BillPayments(payments, joined(refunds, refund), division);
        return find(refund.payment())
                .flatMap(payment -> division.findClosed(payment.part()))
                .filter(part -> all.paidOf(part) != part.total())
                .map(part -> all.with(division.withoutClosed(part)))
                .orElse(all);
    }

    /** After the rest was split. Payments that are in no closed part are counted to the part that is paid before. */
    public BillPayments into(List<DividedPart> parts, @Nullable DividedPart paidBefore) {
        var divided = division.into(parts, paidBefore);
        if (paidBefore == null) return with(divided);
        var counted = payments.stream()
                .map(payment -> isOutside(payment) ? payment.within(paidBefore.number()) : payment)
                .toList();
        return new BillPayments(counted, refunds, divided);
    }

    public BillPayments withoutOpenParts() {
        return division.open().isEmpty() ? this : with(division.withoutOpen());
    }

    private BillPayments with(BillDivision changed) {
        return new BillPayments(payments, refunds, changed);
    }

    private static <T> List<T> joined(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
