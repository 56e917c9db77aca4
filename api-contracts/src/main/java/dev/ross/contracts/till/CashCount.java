package dev.ross.contracts.till;

import org.jspecify.annotations.Nullable;

/**
 * The cash in the drawer when a day is closed, in minor units.
 *
 * @param opening what the drawer had when the day began
 * @param expected what it should have: the opening amount and all cash since then, that of later days included
 * @param counted what it has
 * @param left what stays in it
 * @param reason of a difference; absent if there is none
 */
public record CashCount(
        long opening,
        long expected,
        long counted,
        long left,
        @Nullable String reason) {
    /** How much more was counted than expected; negative: how much less. */
    public long difference() {
        return counted - expected;
    }

    /** There is none without a difference. */
    public CashCount withoutReason() {
        return new CashCount(opening, expected, counted, left, null);
    }
}
