package dev.ross.query.order.page;

import dev.ross.contracts.money.BillTotals;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.order.payment.BillPayments;
import java.util.List;

/**
 * What an order comes to, and what is paid of it, in minor units.
 *
 * @param subtotal the lines after their own reductions
 * @param discount of the whole bill
 * @param taxes one for each rate, the lowest first; their net amounts and taxes add up to the total
 * @param paid what was given back before the order was settled is not paid
 * @param open what is not paid yet
 * @param refunded what was given back, with tips and cash rounding, whenever that was
 */
record OrderTotals(
        long subtotal,
        long discount,
        long serviceCharge,
        List<TaxTotal> taxes,
        long total,
        long paid,
        long open,
        long refunded) {
    static OrderTotals of(BillTotals bill, BillPayments paying) {
        var paid = paying.paid();
        return new OrderTotals(
                bill.subtotal(),
                bill.discount(),
                bill.serviceCharge(),
                bill.taxes(),
                bill.total(),
                paid,
                bill.total() - paid,
                paying.refunded());
    }
}
