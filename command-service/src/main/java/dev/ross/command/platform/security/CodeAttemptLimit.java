package dev.ross.command.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.ross.command.platform.web.RateLimitExceeded;
import dev.ross.contracts.value.Identifier;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Limits the wrong codes, from any address, for one seating or order within a minute of the first. With twenty a minute,
 * guessing a 40-bit table code in an evening is practically impossible, and so is guessing one of six digits in two
 * minutes; a party that mistypes is not locked out for long.
 */
@Component
public class CodeAttemptLimit {
    private static final int AT_MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Cache<Identifier, AtomicInteger> wrong;

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
    public void requireFewAt(Identifier place) {
        var tried = wrong.getIfPresent(place);
        if (tried != null && tried.get() >= AT_MOST) throw new RateLimitExceeded(WITHIN);
    }

    public void wrongAt(Identifier place) {
        wrong.get(place, first -> new AtomicInteger()).incrementAndGet();
    }
}
