package dev.ross.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Token buckets, one for each key: each holds one second's allowance and is refilled continuously. */
public final class RateLimit {
    private final int perSecond;
    private final LongSupplier nanos;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    public RateLimit(int perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /** Whether the bucket of this key has a token left; takes none. */
    boolean has(String key) {
        var bucket = buckets.getIfPresent(key);
        return bucket == null || bucket.left(nanos.getAsLong()) >= 1;
    }

    /** Takes a token, or the rest if there is less than one. */
    void take(String key) {
        var now = nanos.getAsLong();
        bucket(key, now).take(now);
    }

    /** Takes a token and returns zero if there is one; otherwise takes none and returns the time until there is. */
    public Duration tryTake(String key) {
        var now = nanos.getAsLong();
        return bucket(key, now).tryTake(now);
    }

    private Bucket bucket(String key, long now) {
        return buckets.get(key, first -> new Bucket(perSecond, now));
    }

    private static final class Bucket {
        private final int size;
        private double left;
        private long since;

        Bucket(int size, long now) {
            this.size = size;
            this.left = size;
            this.since = now;
        }

        synchronized double left(long now) {
            left = Math.min(size, left + Math.max(0, now - since) * (double) size / 1e9);
            since = Math.max(since, now);
            return left;
        }

        synchronized void take(long now) {
            left = Math.max(0, left(now) - 1);
        }

        synchronized Duration tryTake(long now) {
            var missing = 1 - left(now);
            if (missing > 0) return Duration.ofNanos((long) Math.ceil(missing * 1e9 / size));
            left -= 1;
            return Duration.ZERO;
        }
    }
}
