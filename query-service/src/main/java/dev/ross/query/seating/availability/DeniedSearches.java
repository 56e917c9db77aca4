package dev.ross.query.seating.availability;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Counts denied searches in memory, each caller once a day for the same search. Memory is bounded however often a
 * caller asks: per caller and per interval. A crash loses at most one interval.
 */
@Component
class DeniedSearches {
    private static final int SEARCHES_OF_ONE_CALLER = 20;
    private static final int SEARCHES_IN_ONE_INTERVAL = 1000;

    /** Searches already counted, by caller fingerprint; the fingerprint has a meaning in this process only. */
    private final Cache<UUID, Map<DeniedSearch, Boolean>> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    private Map<DeniedSearch, Integer> counted = new HashMap<>();

    void count(DeniedSearch search, UUID caller) {
        var searches = known.get(caller, first -> new HashMap<>());
        synchronized (this) {
            if (searches.containsKey(search) || searches.size() >= SEARCHES_OF_ONE_CALLER) return;
            if (!counted.containsKey(search) && counted.size() >= SEARCHES_IN_ONE_INTERVAL) return;
            searches.put(search, true);
            counted.merge(search, 1, Integer::sum);
        }
    }

    /** Returns and resets the counts since the last call. */
    synchronized Map<DeniedSearch, Integer> take() {
        var sums = counted;
        counted = new HashMap<>();
        return sums;
    }
}
