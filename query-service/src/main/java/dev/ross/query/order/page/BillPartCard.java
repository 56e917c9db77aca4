package dev.ross.query.order.page;

import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.order.payment.BillPayments;
import dev.ross.contracts.order.payment.DividedPart;
import dev.ross.contracts.order.payment.DividedPart.LineAmount;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a split bill as shown, in minor units.
 *
 * @param number by which it is paid; never used twice within an order
 * @param seat whose part it is; absent unless the bill was split by seats
 * @param closed whether it is paid: then it stays as it is, whatever becomes of the bill
 * @param taxes one for each rate that it has a share of; their net amounts and taxes add up to the total
 * @param open what is not paid yet
 * @param lines that it pays for; empty unless the bill was split by lines or seats
 */
record BillPartCard(
        int number,
        @Nullable Integer seat,
        boolean closed,
        List<TaxTotal> taxes,
        long total,
        long paid,
        long open,
        List<LineAmount> lines) {
    static List<BillPartCard> of(BillPayments paying) {
        var division = paying.division();
        return Stream.concat(
                        division.closed().stream().map(part -> of(part, true, paying.paidOf(part))),
                        division.open().stream().map(part -> of(part, false, paying.paidOf(part))))
                .toList();
    }

    private static BillPartCard of(DividedPart part, boolean isClosed, long paid) {
        var total = part.total();
        return new BillPartCard(
                part.number(), part.seat(), isClosed, part.taxes(), total, paid, total - paid, part.lines());
    }
}
