package dev.ross.query.report.page;

import org.jspecify.annotations.Nullable;

/** Computes shares and averages, rounded half up. */
final class RoundedRatio {
    private RoundedRatio() {}

    /** In tenths of a percent; null if there is nothing that it would be a share of. */
    static @Nullable Long perMille(long part, long whole) {
        return average(part * 1_000, whole);
    }

    /** Null if there are none. */
    static @Nullable Long average(long sum, long count) {
        return count <= 0 ? null : Math.floorDiv(2 * sum + count, 2 * count);
    }
}
