package dev.ross.contracts.money;

import dev.ross.contracts.money.BillTotals.TaxTotal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a bill is computed.
 *
 * @param pricesIncludeTax whether prices contain the tax; otherwise it is added
 * @param rounding how shares of amounts are rounded: taxes, discounts, the service charge
 * @param serviceCharge absent if there is none
 */
public record BillTerms(
        Currency currency,
        boolean pricesIncludeTax,
        TaxRounding taxRounding,
        AmountRounding rounding,
        @Nullable ServiceCharge serviceCharge) {
    /** What is rounded to the minor unit when tax is computed. */
    public enum TaxRounding {
        /** The tax of each rate, once for the bill. */
        RATE,
        /** The tax of each unit, so that three lines of one and one line of three are taxed alike. */
        LINE
    }

    /**
     * A charge for the service, on what remains after discounts.
     *
     * @param taxRate absent if it is not taxed
     */
    public record ServiceCharge(Rate rate, @Nullable Rate taxRate) {}

    /** The service charge on an amount. */
    long serviceChargeOn(long amount) {
        return serviceCharge == null ? 0 : serviceCharge.rate().of(amount, rounding);
    }

    /** The tax rate of the service charge; zero if it is not taxed. */
    public Rate serviceChargeTaxedAt() {
        return serviceCharge == null || serviceCharge.taxRate() == null ? Rate.ZERO : serviceCharge.taxRate();
    }

    /** What the lines and the service charge come to at a tax rate: with the tax, if prices contain it. */
    public long amountOf(TaxTotal tax) {
        return pricesIncludeTax ? tax.gross() : tax.net();
    }

    /** The tax in an amount, or on it. */
    long taxOf(long amount, Rate rate) {
        return pricesIncludeTax ? rate.containedIn(amount, rounding) : rate.of(amount, rounding);
    }
}
