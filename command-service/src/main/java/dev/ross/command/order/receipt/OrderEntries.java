package dev.ross.command.order.receipt;

import dev.ross.command.till.TillEntries;
import dev.ross.command.till.TillEntries.RefundedPayment;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.BillDivision;
import dev.ross.contracts.order.payment.DividedPart;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderRefund;
import dev.ross.contracts.till.receipt.ReceiptContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a change of an order enters into the till. A receipt is issued for each part of a split bill that is paid,
 * and at the end for the rest; what is given back of a receipt, or reopens its part, has a receipt too.
 */
record OrderEntries(OrderId order, OrderContent before, OrderContent after) {
    TillEntries entries() {
        return new TillEntries(order, payment().orElse(null), refunded().orElse(null), null, receipts());
    }

    private Optional<OrderPayment> payment() {
        var known = before.bill().paying().payments().size();
        return after.bill().paying().payments().stream().skip(known).findFirst();
    }

    private Optional<RefundedPayment> refunded() {
        return refund().map(refund -> new RefundedPayment(paymentOf(refund), refund));
    }

    private Optional<OrderRefund> refund() {
        var known = before.bill().paying().refunds().size();
        return after.bill().paying().refunds().stream().skip(known).findFirst();
    }

    /** As it was counted before the refund. */
    private OrderPayment paymentOf(OrderRefund refund) {
        return before.bill().paying().find(refund.payment()).orElseThrow();
    }

    private List<ReceiptContent> receipts() {
        var sales = new SaleComposition(order, after);
        var refunds = new RefundReceipt(order, before);
        var cancelled = closed(before).filter(part -> isNoneOf(part, after)).map(refunds::cancelling);
        var given = refund().flatMap(refund -> receiptOf(refund, refunds)).stream();
        var paid = closed(after).filter(part -> isNoneOf(part, before)).map(sales::ofPart);
        var rest = after.isSettled() && !before.isSettled() ? sales.ofRest() : Optional.<ReceiptContent>empty();
        return Stream.of(cancelled, given, paid, rest.stream())
                .flatMap(some -> some)
                .toList();
    }

    /** Empty if the payment is on no receipt, or its receipt is taken back as a whole. */
    private Optional<ReceiptContent> receiptOf(OrderRefund refund, RefundReceipt receipts) {
        var payment = paymentOf(refund);
        var part = division(before).findClosed(payment.part());
        if (part.isEmpty())
            return before.isSettled() ? Optional.of(receipts.of(refund, payment, null)) : Optional.empty();
        return isNoneOf(part.get(), after) ? Optional.empty() : Optional.of(receipts.of(refund, payment, part.get()));
    }

    private static Stream<DividedPart> closed(OrderContent content) {
        return division(content).closed().stream();
    }

    private static boolean isNoneOf(DividedPart part, OrderContent content) {
        return division(content).findClosed(part.number()).isEmpty();
    }

    private static BillDivision division(OrderContent content) {
        return content.bill().paying().division();
    }
}
