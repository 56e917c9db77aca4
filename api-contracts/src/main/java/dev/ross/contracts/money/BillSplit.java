package dev.ross.contracts.money;

import dev.ross.contracts.money.BillTotals.TaxTotal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Splits a bill, or what is left of one. Only its totals are divided, nothing is computed or rounded afresh: the parts add up to the bill, at
 * each tax rate too.
 */
public record BillSplit(BillTotals bill, BillTerms terms) {
    public List<BillPart> evenly(int parts) {
        return byAmount(Apportionment.evenly(bill.total(), parts));
    }

    /**
     * @param amounts of the parts; none negative, together the total of the bill
     */
    public List<BillPart> byAmount(List<Long> amounts) {
        if (amounts.stream().anyMatch(amount -> amount < 0)) throw new IllegalArgumentException("a part is negative");
        var gross =
                ApportionmentTable.of(bill.taxes().stream().map(TaxTotal::gross).toList(), amounts);
        return parts(gross, amounts.size(), true);
    }

    /**
     * Divides the amount at each tax rate by what the parts have of the lines at that rate, and of the service charge.
     *
     * @param shares for each line of the bill the weights of the parts in it: 1, 1, 0 if the first two share it
     */
    public List<BillPart> byShares(List<List<Long>> shares, int parts) {
        if (shares.size() != bill.lines().size()) throw new IllegalArgumentException("each line has its shares");
        var weights = bill.taxes().stream().map(tax -> new long[parts]).toList();
        for (var line = 0; line < shares.size(); line++) {
            var taxed = bill.lines().get(line);
            add(Apportionment.byWeight(taxed.amount(), shares.get(line)), weights.get(rowOf(taxed.rate())));
        }
        var sums = sums(weights.stream().map(BillSplit::listOf).toList(), parts);
        if (bill.serviceCharge() > 0) {
            var row = weights.get(rowOf(terms.serviceChargeTaxedAt()));
            add(divided(bill.serviceCharge(), sums, sums), row);
        }
        var rows = IntStream.range(0, weights.size())
                .mapToObj(rate -> divided(terms.amountOf(bill.taxes().get(rate)), listOf(weights.get(rate)), sums))
                .toList();
        return parts(rows, parts, terms.pricesIncludeTax());
    }

    private static List<Long> sums(List<List<Long>> rows, int parts) {
        return IntStream.range(0, parts)
                .mapToObj(part -> rows.stream().mapToLong(row -> row.get(part)).sum())
                .toList();
    }

    private static List<Long> listOf(long[] row) {
        return LongStream.of(row).boxed().toList();
    }

    /** By the first weights that are not all zero; if all are, evenly: the rest of a bill may have amounts without lines. */
    private static List<Long> divided(long amount, List<Long> weights, List<Long> otherwise) {
        for (var some : List.of(weights, otherwise))
            if (some.stream().anyMatch(weight -> weight > 0)) return Apportionment.byWeight(amount, some);
        return Apportionment.evenly(amount, weights.size());
    }

    private int rowOf(Rate rate) {
        return bill.taxes().stream().map(TaxTotal::rate).toList().indexOf(rate);
    }

    private static void add(List<Long> shares, long[] row) {
        for (var part = 0; part < row.length; part++) row[part] += shares.get(part);
    }

    /**
     * @param amounts for each tax rate the parts
     * @param includeTax whether these contain the tax
     */
    private List<BillPart> parts(List<List<Long>> amounts, int parts, boolean includeTax) {
        var sums = sums(amounts, parts);
        var taxes = new ArrayList<List<Long>>();
        for (var rate = 0; rate < amounts.size(); rate++)
            taxes.add(divided(bill.taxes().get(rate).tax(), amounts.get(rate), sums));
        return IntStream.range(0, parts)
                .mapToObj(part -> new BillPart(IntStream.range(0, amounts.size())
                        .mapToObj(rate -> {
                            var amount = amounts.get(rate).get(part);
                            var tax = taxes.get(rate).get(part);
                            return new TaxTotal(bill.taxes().get(rate).rate(), includeTax ? amount - tax : amount, tax);
                        })
                        .toList()))
                .toList();
    }
}
