package dev.ross.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.contracts.money.BillTerms.ServiceCharge;
import dev.ross.contracts.money.BillTerms.TaxRounding;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.BillTotals.TaxedAmount;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BillSplitTest {
    private static final Rate FOOD = Rate.ofPercent(7);
    private static final Rate DRINKS = Rate.ofPercent(19);
    private static final BillTerms TERMS =
            new BillTerms(Currency.getInstance("EUR"), true, TaxRounding.RATE, AmountRounding.HALF_UP, null);

    @Test
    void aBottleIsSharedByThree() {
        var mains = IntStream.range(0, 3).mapToObj(seat -> new BillLine(1, 18_50, 0, FOOD));
        var bottle = new BillLine(1, 40_00, 0, DRINKS);
        var split = split(BillTotals.of(Stream.concat(mains, Stream.of(bottle)).toList(), 0, TERMS));

        var parts = split.byShares(
                List.of(List.of(1L, 0L, 0L), List.of(0L, 1L, 0L), List.of(0L, 0L, 1L), List.of(1L, 1L, 1L)), 3);

        assertThat(parts).extracting(BillPart::total).containsExactly(31_84L, 31_83L, 31_83L);
        assertThat(parts.getFirst().taxes())
                .containsExactly(new TaxTotal(FOOD, 17_29, 1_21), new TaxTotal(DRINKS, 11_21, 2_13));
    }

    @Test
    void equalPartsContainTheirShareOfEachRate() {
        var split = split(
                BillTotals.of(List.of(new BillLine(3, 38_70, 0, FOOD), new BillLine(2, 9_60, 0, DRINKS)), 0, TERMS));

        assertThat(split.evenly(3)).allSatisfy(part -> assertThat(part.total()).isEqualTo(16_10));
        assertThat(split.evenly(3))
                .allSatisfy(part -> assertThat(part.taxes().getFirst().gross()).isEqualTo(12_90));
        assertThat(split.byAmount(List.of(40_00L, 8_30L)))
                .extracting(BillPart::total)
                .containsExactly(40_00L, 8_30L);
    }

    @Test
    void partsThatAreNotTheBillAreRefused() {
        var split = split(BillTotals.of(List.of(new BillLine(1, 10_00, 0, FOOD)), 0, TERMS));

        assertThatThrownBy(() -> split.byAmount(List.of(5_00L, 5_01L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split.byAmount(List.of(11_00L, -1_00L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split.byShares(List.of(), 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split.byShares(List.of(List.of(0L, 0L)), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whateverIsSplitAddsUp() {
        var seed = Long.getLong("ross.seed", System.nanoTime());
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++) {
            var bill = new RandomBill(random);
            for (var parts : List.of(
                    bill.split().evenly(bill.parts()),
                    bill.split().byAmount(bill.amounts()),
                    bill.split().byShares(bill.shares(), bill.parts())))
                assertAddsUp(bill.totals(), parts, "-Dross.seed=%d, round %d".formatted(seed, round));
            assertThat(bill.split().byAmount(bill.amounts()))
                    .extracting(BillPart::total)
                    .isEqualTo(bill.amounts());
        }
    }

    private static void assertAddsUp(BillTotals bill, List<BillPart> parts, String how) {
        assertThat(parts.stream().mapToLong(BillPart::total).sum()).as(how).isEqualTo(bill.total());
        for (var rate = 0; rate < bill.taxes().size(); rate++) {
            var row = rate;
            var of = parts.stream().map(part -> part.taxes().get(row)).toList();
            assertThat(of).as(how).allMatch(tax -> tax.net() >= 0 && tax.tax() >= 0);
            assertThat(of)
                    .as(how)
                    .allMatch(tax -> tax.rate().equals(bill.taxes().get(row).rate()));
            assertThat(of.stream().mapToLong(TaxTotal::net).sum())
                    .as(how)
                    .isEqualTo(bill.taxes().get(row).net());
            assertThat(of.stream().mapToLong(TaxTotal::tax).sum())
                    .as(how)
                    .isEqualTo(bill.taxes().get(row).tax());
        }
    }

    private static BillSplit split(BillTotals bill) {
        return new BillSplit(bill, TERMS);
    }

    /** A bill of random lines and rules, and a random way of splitting it. */
    private record RandomBill(BillSplit split, int parts, List<Long> amounts, List<List<Long>> shares) {
        RandomBill(Random random) {
            this(random, lines(random), terms(random));
        }

        private RandomBill(Random random, List<BillLine> lines, BillTerms terms) {
            this(random, new BillSplit(totals(random, lines, terms), terms), 1 + random.nextInt(8));
        }

        private RandomBill(Random random, BillSplit split, int parts) {
            this(split, parts, amounts(random, split.bill().total(), parts), shares(random, split, parts));
        }

        BillTotals totals() {
            return split.bill();
        }

        private static BillTotals totals(Random random, List<BillLine> lines, BillTerms terms) {
            var most = lines.stream().mapToLong(BillLine::remaining).sum();
            var discount = random.nextBoolean() ? 0 : random.nextLong(most + 1);
            var totals = BillTotals.of(lines, discount, terms);
            assertThat(totals.lines().stream().mapToLong(TaxedAmount::amount).sum())
                    .isEqualTo(most - discount);
            return totals;
        }

        private static List<BillLine> lines(Random random) {
            return Stream.generate(() -> {
                        var amount = random.nextInt(4) == 0 ? random.nextLong(5) : random.nextLong(100_000);
                        var reduction = random.nextInt(4) == 0 ? random.nextLong(amount + 1) : 0;
                        return new BillLine(1 + random.nextInt(5), amount, reduction, rate(random));
                    })
                    .limit(1 + random.nextInt(12))
                    .toList();
        }

        private static BillTerms terms(Random random) {
            var charge = random.nextBoolean()
                    ? new ServiceCharge(new Rate(random.nextInt(250_000)), random.nextBoolean() ? null : rate(random))
                    : null;
            return new BillTerms(
                    Currency.getInstance("EUR"),
                    random.nextBoolean(),
                    TaxRounding.values()[random.nextInt(2)],
                    AmountRounding.values()[random.nextInt(3)],
                    charge);
        }

        private static Rate rate(Random random) {
            return new Rate(
                    List.of(0, 70_000, 120_000, 190_000, 250_000, 88_750).get(random.nextInt(6)));
        }

        private static List<Long> amounts(Random random, long total, int parts) {
            return Apportionment.byWeight(
                    total,
                    random.longs(parts, 0, 10).map(weight -> weight + 1).boxed().toList());
        }

        private static List<List<Long>> shares(Random random, BillSplit split, int parts) {
            return split.bill().lines().stream()
                    .map(line -> {
                        var sure = random.nextInt(parts);
                        return IntStream.range(0, parts)
                                .mapToObj(part -> part == sure ? 1L : random.nextLong(3))
                                .toList();
                    })
                    .toList();
        }
    }
}
