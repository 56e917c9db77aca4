package dev.ross.query.seating.availability;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Counts in memory who found no free time, each caller once a day for the same wish. However much a stranger asks, what
 * is kept is bounded: so many wishes of one caller, so many in one interval. A crash loses one interval at most.
 */
@Component
class DeniedSearches {
    private static final int WISHES_OF_ONE_CALLER = 20;
    private static final int WISHES_IN_ONE_INTERVAL = 1000;

    /** By caller, as nothing but a number that means something to this process alone. */
    private final Cache<UUID, Map<Search, Boolean>> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    private Map<Search, Integer> counted = new HashMap<>();

    void count(Search search, UUID caller) {
        var wishes = known.get(caller, first -> new HashMap<>());
        synchronized (this) {
            if (wishes.containsKey(search) || wishes.size() >= WISHES_OF_ONE_CALLER) return;
            if (!counted.containsKey(search) && counted.size() >= WISHES_IN_ONE_INTERVAL) return;
            wishes.put(search, true);
            counted.merge(search, 1, Integer::sum);
        }
    }

    /** What has been counted since the last time. */
    synchronized Map<Search, Integer> take() {
        var sums = counted;
        counted = new HashMap<>();
        return sums;
    }
}
