package dev.ross.query.order.page;

import dev.ross.contracts.money.BillTotals;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import java.util.List;

/**
 * What an order comes to, and what is paid of it, in minor units.
 *
 * @param subtotal the lines after their own reductions
 * @param discount of the whole bill
 * @param taxes one for each rate, the lowest first; their net amounts and taxes add up to the total
 * @param open what is not paid yet
 */
record OrderTotals(
        long subtotal, long discount, long serviceCharge, List<TaxTotal> taxes, long total, long paid, long open) {
    static OrderTotals of(BillTotals bill, long paid) {
        return new OrderTotals(
                bill.subtotal(),
                bill.discount(),
                bill.serviceCharge(),
                bill.taxes(),
                bill.total(),
                paid,
                bill.total() - paid);
    }
}
