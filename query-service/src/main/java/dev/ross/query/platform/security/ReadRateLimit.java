package dev.ross.query.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Rate limit of reads, for each address and each caller with a token. A bucket that was not used for a minute is
 * dropped.
 */
@Component
class ReadRateLimit {
    private final int perSecond;
    private final int perSecondOfKnown;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    ReadRateLimit(LimitProperties limits) {
        this.perSecond = limits.anonymousReadsPerSecond();
        this.perSecondOfKnown = limits.readsPerSecond();
    }

    boolean take(String address) {
        return buckets.get(ClientAddress.of(address), unknown -> new Bucket(perSecond))
                .take(System.nanoTime());
    }

    /**
     * @param caller the key of the caller in a {@link StreamAdmission}, which is never equal to an address
     */
    boolean takeOf(String caller) {
        return buckets.get(caller, unknown -> new Bucket(perSecondOfKnown)).take(System.nanoTime());
    }

    /** Token bucket that fills steadily, up to one second's worth. */
    private static final class Bucket {
        private static final double NANOS = Duration.ofSeconds(1).toNanos();

        private final int size;
        private double left;
        private long filledAt = System.nanoTime();

        Bucket(int size) {
            this.size = size;
            this.left = size;
        }

        synchronized boolean take(long now) {
            left = Math.min(size, left + (now - filledAt) / NANOS * size);
            filledAt = now;
            if (left < 1) return false;
            left--;
            return true;
        }
    }
}
