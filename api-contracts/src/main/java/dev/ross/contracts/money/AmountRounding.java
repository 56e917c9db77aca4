package dev.ross.contracts.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** How a fraction of a minor unit is rounded. */
public enum AmountRounding {
    HALF_UP(RoundingMode.HALF_UP),
    HALF_EVEN(RoundingMode.HALF_EVEN),
    DOWN(RoundingMode.DOWN);

    private final RoundingMode mode;

    AmountRounding(RoundingMode mode) {
        this.mode = mode;
    }

    long divide(BigInteger dividend, long divisor) {
        return new BigDecimal(dividend)
                .divide(BigDecimal.valueOf(divisor), 0, mode)
                .longValueExact();
    }
}
