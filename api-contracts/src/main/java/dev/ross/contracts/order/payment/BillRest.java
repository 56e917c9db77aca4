package dev.ross.contracts.order.payment;

import dev.ross.contracts.money.BillTerms;
import dev.ross.contracts.money.BillTotals;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.BillTotals.TaxedAmount;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.payment.DividedPart.LineAmount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a bill comes to beside the parts that are closed. At each tax rate it is the bill's amount less theirs, so that the
 * parts of a split always add up to the bill.
 *
 * @param lines of the bill, in its order
 */
public record BillRest(List<LineId> lines, BillTotals totals) {
    public static BillRest of(List<LineId> lines, BillTotals bill, BillTerms terms, List<DividedPart> closed) {
        var taxes = taxes(bill, closed);
        var amounts = amounts(lines, bill, closed);
        var total = taxes.stream().mapToLong(TaxTotal::gross).sum();
        var subtotal = amounts.stream().mapToLong(TaxedAmount::amount).sum();
        var charge = serviceCharge(bill, terms, amounts, taxes);
        return new BillRest(lines, new BillTotals(subtotal, 0, amounts, charge, taxes, total));
    }

    /** Whether the closed parts are within the bill, at each tax rate. */
    public boolean isCovered() {
        return totals.taxes().stream().allMatch(tax -> tax.net() >= 0 && tax.tax() >= 0);
    }

    private static List<TaxTotal> taxes(BillTotals bill, List<DividedPart> closed) {
        Map<Rate, TaxTotal> rows = new TreeMap<>();
        for (var tax : bill.taxes()) rows.put(tax.rate(), tax);
        for (var part : closed)
            for (var tax : part.taxes())
                rows.merge(tax.rate(), new TaxTotal(tax.rate(), -tax.net(), -tax.tax()), TaxTotal::plus);
        return List.copyOf(rows.values());
    }

    private static List<TaxedAmount> amounts(List<LineId> lines, BillTotals bill, List<DividedPart> closed) {
        var paid = new TreeMap<String, Long>();
        for (var part : closed)
            for (LineAmount share : part.lines()) paid.merge(share.line().value(), share.amount(), Long::sum);
        return IntStream.range(0, lines.size())
                .mapToObj(index -> {
                    var line = bill.lines().get(index);
                    var rest =
                            line.amount() - paid.getOrDefault(lines.get(index).value(), 0L);
                    return new TaxedAmount(line.rate(), Math.max(0, rest));
                })
                .toList();
    }

    /** What the closed parts have left of it; all of it, if they do not say what they have of the lines. */
    private static long serviceCharge(
            BillTotals bill, BillTerms terms, List<TaxedAmount> amounts, List<TaxTotal> taxes) {
        if (bill.serviceCharge() == 0) return 0;
        var rate = terms.serviceChargeTaxedAt();
        var lines = amounts.stream()
                .filter(line -> line.rate().equals(rate))
                .mapToLong(TaxedAmount::amount)
                .sum();
        var rest = taxes.stream()
                        .filter(tax -> tax.rate().equals(rate))
                        .mapToLong(terms::amountOf)
                        .sum()
                - lines;
        return rest >= 0 && rest <= bill.serviceCharge() ? rest : bill.serviceCharge();
    }
}
