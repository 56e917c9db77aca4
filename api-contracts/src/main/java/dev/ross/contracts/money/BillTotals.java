package dev.ross.contracts.money;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a bill comes to, in minor units. Line reductions come first, then the discount of the bill, the service charge
 * and the tax.
 *
 * @param subtotal the lines after their own reductions
 * @param lines the lines after the discount of the bill as well, in their order
 * @param taxes one for each rate, the lowest first; their gross amounts add up to the total
 */
public record BillTotals(
        long subtotal, long discount, List<TaxedAmount> lines, long serviceCharge, List<TaxTotal> taxes, long total) {
    /**
     * @param discount of the bill; at most what the lines come to after their own reductions
     * @throws IllegalArgumentException if it is more, or an amount is out of bounds
     */
    public static BillTotals of(List<BillLine> lines, long discount, BillTerms terms) {
        var before = lines.stream().map(BillLine::remaining).toList();
        var subtotal = Money.requireWithinBounds(sum(before));
        if (discount < 0 || discount > subtotal)
            throw new IllegalArgumentException("a bill is reduced by an amount between zero and its own");
        var discounts = Apportionment.byWeight(discount, before);
        var after = IntStream.range(0, lines.size())
                .mapToObj(line -> new TaxedAmount(lines.get(line).taxRate(), before.get(line) - discounts.get(line)))
                .toList();
        var charge = terms.serviceChargeOn(subtotal - discount);
        var taxes = taxes(lines, after, charge, terms);
        var total = Money.requireWithinBounds(
                taxes.stream().mapToLong(TaxTotal::gross).sum());
        return new BillTotals(subtotal, discount, after, charge, taxes, total);
    }

    /** The discount that a rate of a bill is. */
    public static long discountOf(Rate rate, List<BillLine> lines, BillTerms terms) {
        return rate.of(lines.stream().mapToLong(BillLine::remaining).sum(), terms.rounding());
    }

    private static List<TaxTotal> taxes(List<BillLine> lines, List<TaxedAmount> amounts, long charge, BillTerms terms) {
        Map<Rate, RateSum> sums = new TreeMap<>();
        for (var i = 0; i < lines.size(); i++) {
            var sum = RateSum.of(amounts.get(i), lines.get(i).quantity(), terms);
            sums.merge(amounts.get(i).rate(), sum, RateSum::plus);
        }
        if (charge > 0) {
            var rate = terms.serviceChargeTaxedAt();
            sums.merge(rate, new RateSum(charge, terms.taxOf(charge, rate)), RateSum::plus);
        }
        return sums.entrySet().stream()
                .map(sum -> sum.getValue().toTotal(sum.getKey(), terms))
                .toList();
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The amounts at one tax rate.
     *
     * @param taxOfUnits the sum of the taxes of the units, each rounded; zero unless tax is rounded for each
     */
    private record RateSum(long amount, long taxOfUnits) {
        static RateSum of(TaxedAmount line, int quantity, BillTerms terms) {
            return switch (terms.taxRounding()) {
                case RATE -> new RateSum(line.amount(), 0);
                case LINE -> {
                    var units = Apportionment.evenly(line.amount(), quantity).stream();
                    yield new RateSum(
                            line.amount(),
                            units.mapToLong(unit -> terms.taxOf(unit, line.rate()))
                                    .sum());
                }
            };
        }

        RateSum plus(RateSum other) {
            return new RateSum(amount + other.amount, taxOfUnits + other.taxOfUnits);
        }

        TaxTotal toTotal(Rate rate, BillTerms terms) {
            var tax = switch (terms.taxRounding()) {
                case RATE -> terms.taxOf(amount, rate);
                case LINE -> taxOfUnits;
            };
            return new TaxTotal(rate, terms.pricesIncludeTax() ? amount - tax : amount, tax);
        }
    }

    /** An amount at one tax rate, which contains the tax if prices do. */
    public record TaxedAmount(Rate rate, long amount) {}

    /** What a bill comes to at one tax rate. */
    public record TaxTotal(Rate rate, long net, long tax) {
        public long gross() {
            return net + tax;
        }

        /** Both, at the same rate. */
        public TaxTotal plus(TaxTotal other) {
            return new TaxTotal(rate, net + other.net, tax + other.tax);
        }
    }
}
