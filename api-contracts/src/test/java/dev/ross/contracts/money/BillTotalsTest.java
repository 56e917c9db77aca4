package dev.ross.contracts.money;

import static dev.ross.contracts.money.AmountRounding.HALF_UP;
import static dev.ross.contracts.money.BillTerms.TaxRounding.LINE;
import static dev.ross.contracts.money.BillTerms.TaxRounding.RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.contracts.money.BillTerms.ServiceCharge;
import dev.ross.contracts.money.BillTerms.TaxRounding;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BillTotalsTest {
    private static final Rate SEVEN = Rate.ofPercent(7);
    private static final Rate NINETEEN = Rate.ofPercent(19);
    private static final Rate SALES_TAX = new Rate(88_750);
    private static final List<BillLine> FOOD_AND_DRINK = List.of(line(3, 12_90, SEVEN), line(2, 4_80, NINETEEN));

    @Test
    void taxInThePricesIsRoundedOnceForEachRate() {
        var bill = BillTotals.of(FOOD_AND_DRINK, 0, inside(RATE));

        assertThat(bill.total()).isEqualTo(48_30);
        assertThat(bill.taxes()).containsExactly(new TaxTotal(SEVEN, 36_17, 2_53), new TaxTotal(NINETEEN, 8_07, 1_53));
    }

    @Test
    void taxInThePricesIsRoundedForEachUnitIfTheRestaurantSaysSo() {
        assertThat(BillTotals.of(FOOD_AND_DRINK, 0, inside(LINE))
                        .taxes()
                        .getFirst()
                        .tax())
                .isEqualTo(2_52);
        var threeLines = List.of(line(1, 12_90, SEVEN), line(1, 12_90, SEVEN), line(1, 12_90, SEVEN));
        assertThat(BillTotals.of(threeLines, 0, inside(LINE)).taxes().getFirst().tax())
                .isEqualTo(2_52);
    }

    @Test
    void taxOnTopIsAdded() {
        var lines = List.of(line(3, 9_99, SALES_TAX));

        assertThat(BillTotals.of(lines, 0, onTop(RATE, null)).taxes())
                .containsExactly(new TaxTotal(SALES_TAX, 29_97, 2_66));
        assertThat(BillTotals.of(lines, 0, onTop(RATE, null)).total()).isEqualTo(32_63);
        assertThat(BillTotals.of(lines, 0, onTop(LINE, null)).taxes())
                .containsExactly(new TaxTotal(SALES_TAX, 29_97, 2_67));
        assertThat(BillTotals.of(lines, 0, onTop(LINE, null)).total()).isEqualTo(32_64);
    }

    @Test
    void aDiscountOfTheBillLowersEachLine() {
        var discount = BillTotals.discountOf(Rate.ofPercent(10), FOOD_AND_DRINK, inside(RATE));
        var bill = BillTotals.of(FOOD_AND_DRINK, discount, inside(RATE));

        assertThat(discount).isEqualTo(4_83);
        assertThat(bill.lines()).extracting(BillTotals.TaxedAmount::amount).containsExactly(34_83L, 8_64L);
        assertThat(bill.taxes()).extracting(TaxTotal::tax).containsExactly(2_28L, 1_38L);
        assertThat(bill.total()).isEqualTo(43_47);
    }

    @Test
    void serviceIsChargedOnWhatRemainsAndTaxedAsThePolicySays() {
        var lines = List.of(line(1, 240_00, SALES_TAX));
        var taxed = BillTotals.of(lines, 24_00, onTop(RATE, new ServiceCharge(Rate.ofPercent(18), SALES_TAX)));
        var untaxed = BillTotals.of(lines, 24_00, onTop(RATE, new ServiceCharge(Rate.ofPercent(18), null)));

        assertThat(taxed.subtotal() - taxed.discount()).isEqualTo(216_00);
        assertThat(taxed.serviceCharge()).isEqualTo(38_88);
        assertThat(taxed.taxes()).containsExactly(new TaxTotal(SALES_TAX, 254_88, 22_62));
        assertThat(taxed.total()).isEqualTo(277_50);
        assertThat(untaxed.taxes())
                .containsExactly(new TaxTotal(Rate.ZERO, 38_88, 0), new TaxTotal(SALES_TAX, 216_00, 19_17));
        assertThat(untaxed.total()).isEqualTo(274_05);
    }

    @Test
    void aCompedLineIsShownAtNothingAndLowersTheTotal() {
        var main = new BillLine(1, 185_00, 185_00, Rate.ofPercent(12));
        var bill = BillTotals.of(
                List.of(main, line(1, 185_00, Rate.ofPercent(12)), line(1, 79_00, Rate.ofPercent(25))),
                0,
                inside(RATE));

        assertThat(bill.lines().getFirst().amount()).isZero();
        assertThat(bill.total()).isEqualTo(264_00);
    }

    @Test
    void noMoreIsTakenOffThanThereIs() {
        assertThatThrownBy(() -> BillTotals.of(FOOD_AND_DRINK, 48_31, inside(RATE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BillLine(1, 100, 101, SEVEN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BillLine(0, 100, 0, SEVEN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cashIsRoundedToTheNearestCoin() {
        var sweden = new CashRounding(100);
        var switzerland = new CashRounding(5);

        assertThat(sweden.round(676_50)).isEqualTo(677_00);
        assertThat(switzerland.round(47_62)).isEqualTo(47_60);
        assertThat(switzerland.round(47_63)).isEqualTo(47_65);
        assertThat(CashRounding.NONE.round(47_63)).isEqualTo(47_63);
        assertThat(sweden.round(-676_50)).isEqualTo(-677_00);
        assertThat(switzerland.isPayable(47_65)).isTrue();
        assertThat(switzerland.isPayable(47_63)).isFalse();
    }

    @Test
    void amountsOfTwoCurrenciesAreNotAdded() {
        var kronor = new Money(185_00, Currency.getInstance("SEK"));

        assertThat(kronor.plus(kronor).minus(kronor)).isEqualTo(kronor);
        assertThatThrownBy(() -> kronor.plus(Money.zero(Currency.getInstance("EUR"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(Money.LARGEST + 1, kronor.currency()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BillLine line(int quantity, long price, Rate taxRate) {
        return new BillLine(quantity, quantity * price, 0, taxRate);
    }

    private static BillTerms inside(TaxRounding rounding) {
        return new BillTerms(Currency.getInstance("EUR"), true, rounding, HALF_UP, null);
    }

    private static BillTerms onTop(TaxRounding rounding, @Nullable ServiceCharge charge) {
        return new BillTerms(Currency.getInstance("USD"), false, rounding, HALF_UP, charge);
    }
}
