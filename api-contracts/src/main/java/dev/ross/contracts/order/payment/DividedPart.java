package dev.ross.contracts.order.payment;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.order.line.LineId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a split bill, as it was computed when the bill was split.
 *
 * @param number never used twice within an order
 * @param seat whose part it is; absent unless the bill was split by seats
 * @param taxes one for each rate that it has a share of, the lowest first
 * @param lines that it pays for; empty unless the bill was split by lines or seats
 */
public record DividedPart(
        int number,
        @Nullable Integer seat,
        @AtMost(BillDivision.MOST_DETAILS) List<TaxTotal> taxes,
        @AtMost(BillDivision.MOST_SHARES) List<LineAmount> lines) {
    public DividedPart {
        taxes = taxes.stream().filter(tax -> tax.net() != 0 || tax.tax() != 0).toList();
        lines = List.copyOf(lines);
    }

    /** What it comes to, in minor units. */
    public long total() {
        return taxes.stream().mapToLong(TaxTotal::gross).sum();
    }

    int details() {
        return taxes.size() + lines.size();
    }

    /**
     * The share of a line.
     *
     * @param amount in minor units, after all discounts; with the tax, if prices contain it
     */
    public record LineAmount(LineId line, long amount) {}
}
