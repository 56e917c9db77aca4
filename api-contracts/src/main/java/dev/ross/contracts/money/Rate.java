package dev.ross.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;

/**
 * A share of an amount, as a tax, discount or service charge states it.
 *
 * @param partsPerMillion 120000 is 12 %, 88750 is 8.875 %; at most 100 %
 */
public record Rate(@JsonValue int partsPerMillion) implements Comparable<Rate> {
    private static final int WHOLE = 1_000_000;

    public static final Rate ZERO = new Rate(0);

    @JsonCreator
    public Rate {
        if (partsPerMillion < 0 || partsPerMillion > WHOLE)
            throw new IllegalArgumentException("a rate lies between 0 and " + WHOLE + " parts per million");
    }

    public static Rate ofPercent(int percent) {
        return new Rate(Math.multiplyExact(percent, WHOLE / 100));
    }

    /** This share of an amount. */
    public long of(long amount, AmountRounding rounding) {
        return rounding.divide(timesParts(amount), WHOLE);
    }

    /** What this share, once added, makes up of a sum: the tax in a price that includes it. */
    public long containedIn(long sum, AmountRounding rounding) {
        return rounding.divide(timesParts(sum), WHOLE + (long) partsPerMillion);
    }

    private BigInteger timesParts(long amount) {
        return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(partsPerMillion));
    }

    @Override
    public int compareTo(Rate other) {
        return Integer.compare(partsPerMillion, other.partsPerMillion);
    }
}
