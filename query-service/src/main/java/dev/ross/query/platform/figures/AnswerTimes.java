package dev.ross.query.platform.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ross.contracts.AtMost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A histogram of times until something was answered, from seconds to weeks. A percentile is the upper limit of the bucket
 * that it lies in, so that it is never too short, and at most twice as long; beyond the last limit it is the longest time.
 *
 * @param counts how many times lie in each bucket of {@link #LIMITS}, and in the last one above all of them; empty while
 *     there are none
 * @param longestSeconds the longest time
 */
public record AnswerTimes(@AtMost(30) List<Integer> counts, long longestSeconds) {
    /** The upper limits of the buckets, in seconds, each inclusive. */
    public static final List<Long> LIMITS = List.of(
            10L, 15L, 20L, 30L, 45L, 60L, 90L, 120L, 180L, 240L, 300L, 420L, 600L, 900L, 1_200L, 1_800L, 2_700L, 3_600L,
            5_400L, 7_200L, 14_400L, 28_800L, 43_200L, 86_400L, 172_800L, 345_600L, 604_800L);

    public static final AnswerTimes NONE = new AnswerTimes(List.of(), 0);

    public AnswerTimes {
        counts = List.copyOf(counts);
        if (!counts.isEmpty() && counts.size() != LIMITS.size() + 1)
            throw new IllegalArgumentException("there is a count for each bucket");
    }

    /** Adds one time; a negative one, of clocks that disagree, counts as none at all. */
    public AnswerTimes and(Duration time) {
        var seconds = Math.max(0, time.toSeconds() + (time.toNanosPart() > 0 ? 1 : 0));
        var next = new ArrayList<>(counts.isEmpty() ? Collections.nCopies(LIMITS.size() + 1, 0) : counts);
        var bucket = bucketOf(seconds);
        next.set(bucket, next.get(bucket) + 1);
        return new AnswerTimes(next, Math.max(longestSeconds, seconds));
    }

    /** The times of both together. */
    public AnswerTimes and(AnswerTimes others) {
        if (counts.isEmpty()) return others;
        if (others.counts.isEmpty()) return this;
        var sum = new ArrayList<Integer>();
        for (int bucket = 0; bucket < counts.size(); bucket++) sum.add(counts.get(bucket) + others.counts.get(bucket));
        return new AnswerTimes(sum, Math.max(longestSeconds, others.longestSeconds));
    }

    @JsonIgnore
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** How many times there are. */
    public int number() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The median, in seconds; absent if there are no times. */
    public @Nullable Long p50Seconds() {
        return percentileSeconds(50);
    }

    /** The time that nine of ten do not exceed, in seconds; absent if there are no times. */
    public @Nullable Long p90Seconds() {
        return percentileSeconds(90);
    }

    /**
     * @param percent 1 to 100
     */
    private @Nullable Long percentileSeconds(int percent) {
        long rank = (number() * (long) percent + 99) / 100;
        long below = 0;
        for (int bucket = 0; bucket < counts.size(); bucket++) {
            below += counts.get(bucket);
            if (below >= rank)
                return bucket < LIMITS.size() ? Math.min(LIMITS.get(bucket), longestSeconds) : longestSeconds;
        }
        return null;
    }

    private static int bucketOf(long seconds) {
        int bucket = 0;
        while (bucket < LIMITS.size() && seconds > LIMITS.get(bucket)) bucket++;
        return bucket;
    }
}
