package dev.ross.contracts.money;

import java.util.Currency;

/**
 * An amount of one currency.
 *
 * @param amount in the currency's minor unit (ISO 4217): 18500 is 185.00 SEK, 18500 JPY, 18.500 KWD
 */
public record Money(long amount, Currency currency) {
    /** The largest amount that the system handles, in minor units; sums of a thousand such amounts fit a {@code long}. */
    public static final long LARGEST = 1_000_000_000_000L;

    public Money {
        requireWithinBounds(amount);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount + other.in(currency), currency);
    }

    /**
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money minus(Money other) {
        return new Money(amount - other.in(currency), currency);
    }

    private long in(Currency expected) {
        if (!currency.equals(expected))
            throw new IllegalArgumentException("amounts in " + currency + " and " + expected + " are not added");
        return amount;
    }

    /**
     * @return the amount itself
     * @throws IllegalArgumentException if it is larger than {@link #LARGEST}, or as far below zero
     */
    public static long requireWithinBounds(long amount) {
        if (amount < -LARGEST || amount > LARGEST)
            throw new IllegalArgumentException("an amount lies between -" + LARGEST + " and " + LARGEST);
        return amount;
    }
}
