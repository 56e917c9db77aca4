package dev.ross.contracts.money;

import dev.ross.contracts.money.BillTotals.TaxTotal;
import java.util.List;

/**
 * A part of a split bill, in minor units.
 *
 * @param taxes one for each rate of the bill, the lowest first
 */
public record BillPart(List<TaxTotal> taxes) {
    public long total() {
        return taxes.stream().mapToLong(TaxTotal::gross).sum();
    }
}
