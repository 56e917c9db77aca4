package dev.ross.command.order.receipt;

import dev.ross.command.order.payment.PaidAmount;
import dev.ross.contracts.money.BillSplit;
import dev.ross.contracts.money.BillTotals;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.DividedPart;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderRefund;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptBill;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Composes receipts with negative amounts: of refunds, and of parts of a split bill that are open again.
 *
 * @param before the order as it was
 */
record RefundReceipt(OrderId order, OrderContent before) {
    /** Takes the receipt of a part back, whose payments are then counted to the rest of the bill. */
    ReceiptContent cancelling(DividedPart part) {
        var payments = new SaleComposition(order, before)
                .paymentsOf(part).stream()
                        .map(payment -> negative(payment, payment.amount(), payment.tip(), payment.rounding()))
                        .toList();
        return receipt(part.number(), ReceiptKind.CANCELLATION, negative(part.taxes()), payments);
    }

    /**
     * The receipt of a refund of a payment that is on a receipt. Its taxes are a share of those that earlier refunds have
     * left of that, so that at no rate more is given back than was charged.
     *
     * @param part that it was paid for; absent: the rest of the bill
     */
    ReceiptContent of(OrderRefund refund, OrderPayment payment, @Nullable DividedPart part) {
        var taxes = taxesIn(refund.settled(), leftOf(part));
        var back = negative(payment, refund.amount(), refund.tip(), refund.rounding());
        return receipt(part == null ? null : part.number(), ReceiptKind.REFUND, negative(taxes), List.of(back));
    }

    private ReceiptContent receipt(
            @Nullable Integer part, ReceiptKind kind, List<TaxTotal> taxes, List<OrderPayment> payments) {
        var terms = before.requireTerms();
        var bill = new ReceiptBill(terms.bill().pricesIncludeTax(), List.of(), 0, 0, new PaidAmount(before).total());
        return new ReceiptContent(order, part, kind, terms.bill().currency(), bill, taxes, payments, terms.server());
    }

    /** The taxes of the receipt, without those of earlier refunds. */
    private List<TaxTotal> leftOf(@Nullable DividedPart part) {
        var closed = before.bill().paying().division().closed();
        var left = part == null
                ? new PaidAmount(before).restBeside(closed).totals().taxes()
                : part.taxes();
        for (var earlier : refundsOf(part)) left = plus(left, negative(taxesIn(earlier.settled(), left)));
        return left;
    }

    private List<OrderRefund> refundsOf(@Nullable DividedPart part) {
        var paying = before.bill().paying();
        return paying.refunds().stream()
                .filter(refund -> !refund.reopens())
                .filter(refund -> paying.find(refund.payment())
                        .filter(payment -> isOf(payment, part))
                        .isPresent())
                .toList();
    }

    private boolean isOf(OrderPayment payment, @Nullable DividedPart part) {
        return before.bill()
                .paying()
                .division()
                .findClosed(payment.part())
                .map(closed -> part != null && closed.number() == part.number())
                .orElse(part == null);
    }

    private List<TaxTotal> taxesIn(long amount, List<TaxTotal> taxes) {
        if (amount == 0) return List.of();
        var total = taxes.stream().mapToLong(TaxTotal::gross).sum();
        var whole = new BillTotals(total, 0, List.of(), 0, taxes, total);
        return new BillSplit(whole, before.requireTerms().bill())
                .byAmount(List.of(amount, total - amount))
                .getFirst()
                .taxes();
    }

    private static List<TaxTotal> plus(List<TaxTotal> some, List<TaxTotal> others) {
        Map<Rate, TaxTotal> rows = new TreeMap<>();
        for (var taxes : List.of(some, others)) for (var tax : taxes) rows.merge(tax.rate(), tax, TaxTotal::plus);
        return List.copyOf(rows.values());
    }

    private static List<TaxTotal> negative(List<TaxTotal> taxes) {
        return taxes.stream()
                .map(tax -> new TaxTotal(tax.rate(), -tax.net(), -tax.tax()))
                .toList();
    }

    private static OrderPayment negative(OrderPayment payment, long amount, long tip, long rounding) {
        return new OrderPayment(payment.id(), payment.part(), payment.method(), -amount, -tip, -rounding, null);
    }
}
