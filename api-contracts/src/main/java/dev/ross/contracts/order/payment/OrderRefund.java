package dev.ross.contracts.order.payment;

/**
 * What is given back of a payment, in minor units of the bill's currency.
 *
 * @param amount what the restaurant gives back, the tip included
 * @param tip the part of it that was a tip
 * @param rounding the part of it that was cash rounding
 * @param reopens whether it is to be paid anew; no longer once the order is settled
 */
public record OrderRefund(RefundId id, PaymentId payment, long amount, long tip, long rounding, boolean reopens) {
    /** How much of the bill it gives back. */
    public long settled() {
        return amount - tip - rounding;
    }

    boolean isOf(OrderPayment other) {
        return payment.equals(other.id());
    }
}
