package dev.ross.platform.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.KeyId;
import java.time.Duration;
import java.util.Optional;

/** Caches keys by id and by subject, bounded in number and time. */
final class KeyCache {

    private final Cache<KeyId, KnownKey> byId;
    private final Cache<Subject, KnownKey> bySubject;

    KeyCache(Duration time, int number, Ticker ticker) {
        this.byId = cache(time, number, ticker);
        this.bySubject = cache(time, number, ticker);
    }

    Optional<KnownKey> of(KeyId id) {
        return Optional.ofNullable(byId.getIfPresent(id));
    }

    Optional<KnownKey> of(Subject subject) {
        return Optional.ofNullable(bySubject.getIfPresent(subject));
    }

    /** Caches a key. A destroyed one stays destroyed, even if a slower reader that still found it comes later. */
    KnownKey remember(KnownKey known) {
        bySubject.asMap().merge(known.subject(), known, KeyCache::destroyedFirst);
        return byId.asMap().merge(known.id(), known, KeyCache::destroyedFirst);
    }

    private static KnownKey destroyedFirst(KnownKey before, KnownKey now) {
        return before.key() == null ? before : now;
    }

    private static <K> Cache<K, KnownKey> cache(Duration time, int number, Ticker ticker) {
        return Caffeine.newBuilder()
                .expireAfterWrite(time)
                .maximumSize(number)
                .ticker(ticker)
                .build();
    }
}
