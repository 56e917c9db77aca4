package dev.ross.contracts.money;

import dev.ross.contracts.money.BillTotals.TaxTotal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Splits a bill. Only its totals are divided, nothing is computed or rounded afresh: the parts add up to the bill, at
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
     * @param shares for each line of the bill the weights of the parts in it: 1, 1, 0 if the first two share it
     */
    public List<BillPart> byShares(List<List<Long>> shares, int parts) {
        if (shares.size() != bill.lines().size()) throw new IllegalArgumentException("each line has its shares");
        var amounts = bill.taxes().stream().map(tax -> new long[parts]).toList();
        for (var line = 0; line < shares.size(); line++) {
            var taxed = bill.lines().get(line);
            add(Apportionment.byWeight(taxed.amount(), shares.get(line)), amounts.get(rowOf(taxed.rate())));
        }
        if (bill.serviceCharge() > 0) {
            var sums = IntStream.range(0, parts)
                    .mapToObj(
                            part -> amounts.stream().mapToLong(row -> row[part]).sum())
                    .toList();
            var row = amounts.get(rowOf(terms.serviceChargeTaxedAt()));
            add(Apportionment.byWeight(bill.serviceCharge(), sums), row);
        }
        var rows =
                amounts.stream().map(row -> LongStream.of(row).boxed().toList()).toList();
        return parts(rows, parts, terms.pricesIncludeTax());
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
        var taxes = new ArrayList<List<Long>>();
        for (var rate = 0; rate < amounts.size(); rate++)
            taxes.add(Apportionment.byWeight(bill.taxes().get(rate).tax(), amounts.get(rate)));
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
