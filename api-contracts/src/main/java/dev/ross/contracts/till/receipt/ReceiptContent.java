package dev.ross.contracts.till.receipt;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.BillPayments;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.value.StaffId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says; a refund says it with negative amounts. The receipts of an order together come to what was charged
 * for it, less what was given back.
 *
 * @param part the number of the part of a split bill; absent: all that is in no part that has a receipt
 * @param currency of all amounts, which are in its minor unit
 * @param bill what was consumed; a refund has no lines
 * @param taxes one for each rate, the lowest first: together the total
 * @param payments by which it was paid, less what was given back before; of a refund, what was given back
 * @param server who was responsible for the order; absent if that was nobody
 */
public record ReceiptContent(
        OrderId order,
        @Nullable Integer part,
        ReceiptKind kind,
        Currency currency,
        ReceiptBill bill,
        @AtMost(500) List<TaxTotal> taxes,
        @AtMost(BillPayments.MOST_PAYMENTS) List<OrderPayment> payments,
        @Nullable StaffId server) {
    public ReceiptContent {
        taxes = taxes.stream().filter(tax -> tax.net() != 0 || tax.tax() != 0).toList();
        payments = List.copyOf(payments);
    }

    /** What it comes to, in minor units; without tips and cash rounding. */
    public long total() {
        return taxes.stream().mapToLong(TaxTotal::gross).sum();
    }

    /** What a receipt is about. */
    public enum ReceiptKind {
        SALE,
        /** Money was given back. */
        REFUND,
        /** A part of a split bill is open again: takes its receipt back. */
        CANCELLATION
    }

    /**
     * What was consumed, in minor units.
     *
     * @param discount of the whole bill
     * @param billTotal what the whole bill comes to: more than the total if this is one of several receipts
     */
    public record ReceiptBill(
            boolean pricesIncludeTax,
            @AtMost(500) List<ReceiptLine> lines,
            long discount,
            long serviceCharge,
            long billTotal) {
        public ReceiptBill {
            lines = List.copyOf(lines);
        }
    }
}
