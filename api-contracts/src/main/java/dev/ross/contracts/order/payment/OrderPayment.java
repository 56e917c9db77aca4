package dev.ross.contracts.order.payment;

import org.jspecify.annotations.Nullable;

/**
 * A payment, in minor units of the bill's currency.
 *
 * @param amount what the restaurant received, the tip included
 * @param tip the part of it that is a tip; it lies beside the bill
 * @param rounding what cash rounding added to the amount, or took from it
 * @param cash absent unless it was paid in cash
 */
public record OrderPayment(
        PaymentId id,
        PaymentMethod method,
        long amount,
        long tip,
        long rounding,
        @Nullable CashHandling cash) {
    /** How much of the bill it pays. */
    public long settled() {
        return amount - tip - rounding;
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
