package dev.ross.command.order.payment;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.NOT_PAYABLE_IN_CASH;
import static dev.ross.contracts.order.OrderRejection.REFUND_TOO_LARGE;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.OrderRefund;

/**
 * Composes a refund. It gives back what was paid of the bill first, then the tip, then the cash rounding.
 *
 * @param remaining what has not been given back of the payment
 * @param reopens whether it is to be paid anew
 */
public record RefundComposition(OrderPayment remaining, CashRounding cashRounding, boolean reopens) {
    /**
     * @throws RejectedException if it is more than remains, or there are no coins for it
     */
    public OrderRefund of(RefundPayment refund) {
        var amount = refund.amount() == null ? remaining.amount() : refund.amount();
        require(remaining.hasValue() && amount <= remaining.amount(), REFUND_TOO_LARGE);
        if (amount == remaining.amount()) return refund(refund, amount, remaining.tip(), remaining.rounding());
        require(remaining.method() != PaymentMethod.CASH || cashRounding.isPayable(amount), NOT_PAYABLE_IN_CASH);
        var ofTheBill = Math.min(amount, remaining.settled());
        var tip = Math.min(amount - ofTheBill, remaining.tip());
        return refund(refund, amount, tip, amount - ofTheBill - tip);
    }

    private OrderRefund refund(RefundPayment refund, long amount, long tip, long rounding) {
        return new OrderRefund(refund.refund(), refund.payment(), amount, tip, rounding, reopens);
    }
}
