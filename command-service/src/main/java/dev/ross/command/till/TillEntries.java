package dev.ross.command.till;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderRefund;
import dev.ross.contracts.till.receipt.ReceiptContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one change of an order enters into the till.
 *
 * @param payment absent if nothing was paid
 * @param refund absent if nothing was given back
 * @param reference by which the payment provider knows either; absent if it has none
 */
public record TillEntries(
        OrderId order,
        @Nullable OrderPayment payment,
        @Nullable RefundedPayment refund,
        @Nullable String reference,
        List<ReceiptContent> receipts) {
    boolean areNone() {
        return payment == null && refund == null && receipts.isEmpty();
    }

    /** What has made the receipts: the payment or refund, or the order was settled. */
    String cause() {
        if (refund != null) return refund.refund().id().value();
        return payment == null ? "settled" : payment.id().value();
    }

    public TillEntries withReference(@Nullable String known) {
        return new TillEntries(order, payment, refund, known, receipts);
    }

    /** A refund, and the payment that it is of. */
    public record RefundedPayment(OrderPayment payment, OrderRefund refund) {}
}
