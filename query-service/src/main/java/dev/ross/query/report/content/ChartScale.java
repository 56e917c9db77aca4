package dev.ross.query.report.content;

/** Chooses the distance of a chart's lines. */
final class ChartScale {
    /** More would be too near to each other. */
    private static final int MOST_STEPS = 4;

    private ChartScale() {}

    /** The smallest of 1, 2, 5, 10, 20, 50… with which few lines reach the highest value. */
    static long step(long highest) {
        for (var power = 1L; ; power *= 10)
            for (var digit : new int[] {1, 2, 5})
                if (Math.ceilDiv(highest, digit * power) <= MOST_STEPS) return digit * power;
    }
}
