package dev.ross.query.platform.paper;

import dev.ross.contracts.money.Rate;
import java.math.BigDecimal;
import java.util.Currency;

/** Writes amounts with the decimals of their currency, and rates as percentages. */
public record AmountText(Currency currency) {
    private static final int DECIMALS_OF_A_PERCENTAGE = 4;

    /**
     * @param amount in minor units
     */
    public String of(long amount) {
        return BigDecimal.valueOf(amount, Math.max(0, currency.getDefaultFractionDigits()))
                .toPlainString();
    }

    public static String percent(Rate rate) {
        var percent = BigDecimal.valueOf(rate.partsPerMillion(), DECIMALS_OF_A_PERCENTAGE);
        return percent.stripTrailingZeros().toPlainString() + " %";
    }
}
