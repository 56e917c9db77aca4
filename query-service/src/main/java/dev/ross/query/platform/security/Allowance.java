package dev.ross.query.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How many more reads an address has this second. An address that has been quiet for a while is forgotten. */
@Component
class Allowance {
    private final int perSecond;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    Allowance(LimitProperties limits) {
        this.perSecond = limits.anonymousReadsPerSecond();
    }

    boolean take(String address) {
        return buckets.get(address, unknown -> new Bucket(perSecond)).take(System.nanoTime());
    }

    /** Fills steadily, up to one second's worth. */
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
