package dev.ross.contracts.order.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.order.payment.DividedPart.LineAmount;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order would come to after some changes.
 *
 * @param currency of all amounts, which are in its minor unit
 * @param parts of the split bill that are open; empty unless it is split
 * @param payment what a payment would come to; absent unless that was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderQuote(
        Currency currency,
        QuotedTotals totals,
        @AtMost(BillDivision.MOST_PARTS) List<QuotedPart> parts,
        @Nullable QuotedPayment payment) {
    public OrderQuote {
        parts = List.copyOf(parts);
    }

    /**
     * The bill.
     *
     * @param subtotal the lines after their own reductions
     * @param discount of the whole bill
     * @param taxes one for each rate, the lowest first; their net amounts and taxes add up to the total
     * @param paid before the payment that was asked about
     * @param open what is not paid then
     */
    public record QuotedTotals(
            long subtotal,
            long discount,
            long serviceCharge,
            @AtMost(500) List<TaxTotal> taxes,
            long total,
            long paid,
            long open) {}

    /**
     * A part.
     *
     * @param number by which it would be paid
     * @param seat whose part it is; absent unless the bill is split by seats
     * @param lines that it pays for; empty unless the bill is split by lines or seats
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuotedPart(
            int number,
            @Nullable Integer seat,
            @AtMost(BillDivision.MOST_DETAILS) List<TaxTotal> taxes,
            long total,
            long open,
            @AtMost(BillDivision.MOST_SHARES) List<LineAmount> lines) {
        public static QuotedPart of(DividedPart part, long open) {
            return new QuotedPart(part.number(), part.seat(), part.taxes(), part.total(), open, part.lines());
        }
    }

    /**
     * A payment.
     *
     * @param amount what the restaurant would receive, the tip included
     * @param rounding what cash rounding would add to the amount, or take from it
     * @param change what would be given back; absent unless it is paid in cash
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuotedPayment(
            long amount, long tip, long rounding, @Nullable Long change) {
        public static QuotedPayment of(OrderPayment payment) {
            var cash = payment.cash();
            var change = cash == null ? null : cash.change();
            return new QuotedPayment(payment.amount(), payment.tip(), payment.rounding(), change);
        }
    }
}
