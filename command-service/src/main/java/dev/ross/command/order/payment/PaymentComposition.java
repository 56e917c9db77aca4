package dev.ross.command.order.payment;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.NOTHING_PAID;
import static dev.ross.contracts.order.OrderRejection.NOT_PAYABLE_IN_CASH;
import static dev.ross.contracts.order.OrderRejection.OVERPAID;
import static dev.ross.contracts.order.OrderRejection.TENDERED_TOO_LITTLE;
import static dev.ross.contracts.order.OrderRejection.TIP_TOO_LARGE;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.CashHandling;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;

/**
 * Composes a payment of what is open of a bill, or of a part. Only what is paid in cash is rounded, and only if it pays
 * all that is open. A part of a split bill that rounds to nothing is not paid in cash: otherwise a bill that is split into
 * parts that are small enough would be paid with nothing. All tips together are at most as much as was ordered, so that a
 * PIN that is typed in their place is no tip.
 *
 * @param open in minor units
 * @param rounding what cash rounding has added to the payments of it so far: it does not add up
 * @param tips that the order has so far, without what was given back
 * @param ordered the price of what was ordered, before comps and discounts
 */
public record PaymentComposition(long open, long rounding, long tips, long ordered, CashRounding cashRounding) {
    /** However little was ordered, in minor units. */
    private static final long USUAL_TIP = 1_000;

    /**
     * @throws RejectedException if it is more than is open, or there are no coins for it
     */
    public OrderPayment of(RecordPayment payment) {
        require(tips + payment.tip() <= Math.max(ordered, USUAL_TIP), TIP_TOO_LARGE);
        require(open > 0 || payment.tip() > 0, OVERPAID);
        return payment.method() == PaymentMethod.CASH ? inCash(payment) : exactly(payment);
    }

    private OrderPayment exactly(RecordPayment payment) {
        var amount = payment.amount() == null ? open + payment.tip() : payment.amount();
        require(amount - payment.tip() <= open, OVERPAID);
        require(amount > 0, NOTHING_PAID);
        return new OrderPayment(payment.payment(), payment.part(), payment.method(), amount, payment.tip(), 0, null);
    }

    private OrderPayment inCash(RecordPayment payment) {
        var rounded = cashRounding.round(open - rounding);
        var amount = payment.amount() == null ? rounded + payment.tip() : payment.amount();
        var tendered = payment.tendered() == null ? amount : payment.tendered();
        require(cashRounding.isPayable(amount) && cashRounding.isPayable(tendered), NOT_PAYABLE_IN_CASH);
        require(tendered >= amount, TENDERED_TOO_LITTLE);
        var paid = amount - payment.tip();
        require(paid <= rounded, OVERPAID);
        require(amount > 0 || rounded == 0, NOTHING_PAID);
        require(payment.part() == null || rounded > 0 || open == 0, NOTHING_PAID);
        var more = paid == rounded ? rounded - open : 0;
        return new OrderPayment(
                payment.payment(),
                payment.part(),
                payment.method(),
                amount,
                payment.tip(),
                more,
                new CashHandling(tendered, tendered - amount));
    }
}
