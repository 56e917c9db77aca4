package dev.ross.contracts.order.payment;

import org.jspecify.annotations.Nullable;

/**
 * A payment, in minor units of the bill's currency.
 *
 * @param part the number of the part of a split bill that it pays; absent: the bill as a whole
 * @param amount what the restaurant received, the tip included
 * @param tip the part of it that is a tip; it lies beside the bill
 * @param rounding what cash rounding added to the amount, or took from it
 * @param cash absent unless it was paid in cash
 */
public record OrderPayment(
        PaymentId id,
        @Nullable Integer part,
        PaymentMethod method,
        long amount,
        long tip,
        long rounding,
        @Nullable CashHandling cash) {
    /** How much of the bill it pays. */
    public long settled() {
        return amount - tip - rounding;
    }

    /** Whether something was paid, of the bill or as a tip. */
    public boolean hasValue() {
        return amount != 0 || settled() != 0;
    }

    /** What is left of it after a refund. */
    OrderPayment without(OrderRefund refund) {
        return new OrderPayment(
                id, part, method, amount - refund.amount(), tip - refund.tip(), rounding - refund.rounding(), cash);
    }

    /** The same payment, counted to this part. */
    OrderPayment within(int number) {
        return new OrderPayment(id, number, method, amount, tip, rounding, cash);
    }

    /** How it is paid. */
    public enum PaymentMethod {
        CASH,
        CARD,
        OTHER
    }

    /** What was handed over in cash, and given back. */
    public record CashHandling(long tendered, long change) {}
}
