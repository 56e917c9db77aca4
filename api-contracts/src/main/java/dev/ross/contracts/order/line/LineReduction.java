package dev.ross.contracts.order.line;

import dev.ross.contracts.money.AmountRounding;
import dev.ross.contracts.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Why a line, or a bill, costs less than was ordered.
 *
 * @param units how many of the line are removed, voided, moved or given for nothing; absent: all, or it is a discount
 * @param discount absent unless it is one
 * @param reason from the restaurant's list; absent if it was moved, or removed before the kitchen knew of it
 */
public record LineReduction(
        ReductionId id,
        ReductionKind kind,
        @Nullable Integer units,
        @Nullable Discount discount,
        @Nullable String reason) {
    /** A reduction that takes units off a line, or makes them free. */
    public static LineReduction of(
            ReductionKind kind, ReductionId id, @Nullable Integer units, @Nullable String reason) {
        return new LineReduction(id, kind, units, null, reason);
    }

    public static LineReduction of(Discount discount, ReductionId id, String reason) {
        return new LineReduction(id, ReductionKind.DISCOUNTED, null, discount, reason);
    }

    /** Whether it is a comp or a discount: these concern the charge alone. */
    public boolean mayBeWithdrawn() {
        return kind == ReductionKind.COMPED || kind == ReductionKind.DISCOUNTED;
    }

    public int unitsOf(int quantity) {
        return units == null ? quantity : units;
    }

    /** What happened to what was ordered. */
    public enum ReductionKind {
        /** Taken off before the kitchen knew of it. */
        REMOVED,
        /** Taken off although the kitchen had begun. */
        VOIDED,
        /** Served, and not charged. */
        COMPED,
        /** Charged less. */
        DISCOUNTED,
        /** Gone to another order. */
        MOVED
    }

    /**
     * A discount: either a share or an amount.
     *
     * @param amount in minor units
     */
    public record Discount(@Nullable Rate rate, @Nullable Long amount) {
        public Discount {
            if ((rate == null) == (amount == null) || amount != null && amount < 0)
                throw new IllegalArgumentException("a discount is either a rate or an amount");
        }

        /** What it takes off an amount; never more than that. */
        public long of(long from, AmountRounding rounding) {
            if (rate != null) return rate.of(from, rounding);
            return amount == null ? 0 : Math.min(amount, from);
        }
    }
}
