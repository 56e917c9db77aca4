package dev.ross.contracts.money;

/**
 * Rounds amounts that are paid in cash; by any other method nothing is rounded.
 *
 * @param increment the smallest amount that can be paid in cash, in minor units: 100 in Sweden, 5 in Switzerland
 */
public record CashRounding(int increment) {
    private static final int LARGEST = 10_000;

    public static final CashRounding NONE = new CashRounding(1);

    public CashRounding {
        if (increment < 1 || increment > LARGEST)
            throw new IllegalArgumentException("cash is rounded to an increment between 1 and " + LARGEST);
    }

    /** The nearest amount that can be paid in cash; of two the one further from zero. */
    public long round(long amount) {
        return amount < 0 ? -round(-amount) : (2 * amount + increment) / (2L * increment) * increment;
    }

    public boolean isPayable(long amount) {
        return amount % increment == 0;
    }
}
