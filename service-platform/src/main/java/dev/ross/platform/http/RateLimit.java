package dev.ross.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Token buckets, one for each key: each holds one second's allowance and is refilled continuously. */
final class RateLimit {
    private final int perSecond;
    private final LongSupplier nanos;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    RateLimit(int perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /** Whether the bucket of this key has a token left; takes none. */
    boolean has(String key) {
        var bucket = buckets.getIfPresent(key);
        return bucket == null || bucket.left(nanos.getAsLong()) >= 1;
    }

    void take(String key) {
        var now = nanos.getAsLong();
        buckets.get(key, first -> new Bucket(perSecond, now)).take(now);
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
    }
}
