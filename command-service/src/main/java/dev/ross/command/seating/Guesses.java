package dev.ross.command.seating;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.ross.command.platform.web.TooMany;
import dev.ross.contracts.seating.SeatingId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Wrong codes, from whatever address, that were tried at one seating within a minute of the first. With twenty a minute,
 * guessing one of 40 bits in an evening would be luck beyond counting; a table that mistypes is not shut out for long.
 */
@Component
class Guesses {
    private static final int AT_MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Cache<SeatingId, AtomicInteger> wrong;

    @Autowired
    Guesses() {
        this(Ticker.systemTicker());
    }

    Guesses(Ticker ticker) {
        this.wrong = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(100_000)
                .expireAfterWrite(WITHIN)
                .build();
    }

    /**
     * @throws TooMany if whoever comes must wait, the right code in hand or not
     */
    void requireFewAt(SeatingId seating) {
        var tried = wrong.getIfPresent(seating);
        if (tried != null && tried.get() >= AT_MOST) throw new TooMany(WITHIN);
    }

    void wrongAt(SeatingId seating) {
        wrong.get(seating, first -> new AtomicInteger()).incrementAndGet();
    }
}
