package dev.ross.query.order.page;

import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import org.jspecify.annotations.Nullable;

/**
 * A payment as shown, in minor units.
 *
 * @param part the number of the part of a split bill that it is counted to; absent: the bill as a whole
 * @param amount what the restaurant received, the tip included
 * @param tip the part of it that is a tip
 * @param rounding what cash rounding added to the amount, or took from it
 * @param tendered what was handed over in cash; absent unless it was paid in cash
 * @param change what was given back; absent unless it was paid in cash
 */
record PaymentCard(
        PaymentId id,
        @Nullable Integer part,
        PaymentMethod method,
        long amount,
        long tip,
        long rounding,
        @Nullable Long tendered,
        @Nullable Long change) {
    static PaymentCard of(OrderPayment payment) {
        var cash = payment.cash();
        return new PaymentCard(
                payment.id(),
                payment.part(),
                payment.method(),
                payment.amount(),
                payment.tip(),
                payment.rounding(),
                cash == null ? null : cash.tendered(),
                cash == null ? null : cash.change());
    }
}
