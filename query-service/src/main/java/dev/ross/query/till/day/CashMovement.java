package dev.ross.query.till.day;

import dev.ross.contracts.till.TillEvent.CashMoved;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Cash that was put into the drawer, or taken out of it.
 *
 * @param number which event of the till it was
 * @param in in minor units; negative: taken out
 */
record CashMovement(
        RestaurantId restaurant,
        long number,
        @Nullable Currency currency,
        long in,
        String reason,
        StaffId by,
        Instant at) {
    /** A number has at most 15 digits. */
    private static final long LAST = 999_999_999_999_999L;

    static CashMovement of(CashMoved moved, long number, @Nullable Currency currency) {
        return new CashMovement(
                moved.restaurant(), number, currency, moved.in(), moved.reason(), moved.by(), moved.at());
    }

    /** A place in the reverse order of their numbers. */
    String place() {
        return "%015d".formatted(LAST - number);
    }
}
