package dev.ross.query.platform.figures;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long something took, how often. Durations are told apart to one part in 16 of their length, and up to a year.
 *
 * @param buckets in the order of their lengths
 */
public record DurationHistogram(List<Bucket> buckets) {
    public static final DurationHistogram NONE = new DurationHistogram(List.of());

    private static final long LONGEST = Duration.ofDays(366).toSeconds();

    /** 16 for each power of two up to the longest. */
    private static final int MOST = 400;

    public DurationHistogram {
        buckets = List.copyOf(buckets);
    }

    public static DurationHistogram of(Duration one) {
        var seconds = Math.clamp(one.toSeconds(), 0, LONGEST);
        return new DurationHistogram(List.of(new Bucket(lowestLike(seconds), 1)));
    }

    /** Keeps the five highest bits. */
    private static long lowestLike(long seconds) {
        var dropped = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(seconds) - 5);
        return seconds >> dropped << dropped;
    }

    public DurationHistogram plus(DurationHistogram other) {
        return new DurationHistogram(FigureRows.sum(buckets, other.buckets, MOST));
    }

    public DurationHistogram negated() {
        return new DurationHistogram(FigureRows.negated(buckets));
    }

    public int count() {
        return buckets.stream().mapToInt(Bucket::count).sum();
    }

    /**
     * The duration that this share of all did not exceed, by their buckets; empty if there are none.
     *
     * @param percent 1 to 100
     */
    public Optional<Duration> percentile(int percent) {
        var rank = Math.max(1, Math.ceilDiv(count() * percent, 100));
        var passed = 0;
        for (var bucket : buckets) {
            passed += bucket.count();
            if (passed >= rank) return Optional.of(Duration.ofSeconds(bucket.seconds()));
        }
        return Optional.empty();
    }

    /**
     * Durations that are not told apart.
     *
     * @param seconds the shortest of them
     */
    public record Bucket(long seconds, int count) implements FigureRow<Bucket> {
        @Override
        public String key() {
            return "%010d".formatted(seconds);
        }

        @Override
        public Bucket plus(Bucket other) {
            return new Bucket(seconds, count + other.count);
        }

        @Override
        public Bucket negated() {
            return new Bucket(seconds, -count);
        }

        /** There is a bucket for each duration. */
        @Override
        public Bucket asOthers() {
            return this;
        }

        @Override
        public boolean comesToNothing() {
            return count == 0;
        }
    }
}
