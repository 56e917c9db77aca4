package dev.ross.command.companion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.ross.command.platform.web.RateLimitExceeded;
import dev.ross.contracts.value.SeatingId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Limits the wrong table codes, from any address, for one seating within a minute of the first. With twenty a minute,
 * guessing a 40-bit code in an evening is practically impossible; a party that mistypes is not locked out for long.
 */
@Component
class CodeAttemptLimit {
    private static final int AT_MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Cache<SeatingId, AtomicInteger> wrong;

    @Autowired
    CodeAttemptLimit() {
        this(Ticker.systemTicker());
    }

    CodeAttemptLimit(Ticker ticker) {
        this.wrong = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(100_000)
                .expireAfterWrite(WITHIN)
                .build();
    }

    /**
     * @throws RateLimitExceeded if the caller must wait, even with the right code
     */
    void requireFewAt(SeatingId seating) {
        var tried = wrong.getIfPresent(seating);
        if (tried != null && tried.get() >= AT_MOST) throw new RateLimitExceeded(WITHIN);
    }

    void wrongAt(SeatingId seating) {
        wrong.get(seating, first -> new AtomicInteger()).incrementAndGet();
    }
}
