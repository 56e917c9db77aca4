package dev.ross.contracts.till;

import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.OrderRefund;

/**
 * What was paid by one method, and given back; amounts are in minor units.
 *
 * @param amount of the payments, with tips and cash rounding
 * @param refunded the amount of the refunds, with tips and cash rounding
 * @param tips without those that were given back
 * @param rounding what cash rounding added, or took, without what was given back
 */
public record MethodTotals(
        PaymentMethod method, int payments, long amount, int refunds, long refunded, long tips, long rounding) {
    static MethodTotals none(PaymentMethod method) {
        return new MethodTotals(method, 0, 0, 0, 0, 0, 0);
    }

    MethodTotals with(OrderPayment payment) {
        return new MethodTotals(
                method,
                payments + 1,
                amount + payment.amount(),
                refunds,
                refunded,
                tips + payment.tip(),
                rounding + payment.rounding());
    }

    MethodTotals with(OrderRefund refund) {
        return new MethodTotals(
                method,
                payments,
                amount,
                refunds + 1,
                refunded + refund.amount(),
                tips - refund.tip(),
                rounding - refund.rounding());
    }

    /** What remains, with tips and cash rounding. */
    public long remaining() {
        return amount - refunded;
    }
}
