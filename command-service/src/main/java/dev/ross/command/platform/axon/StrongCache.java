package dev.ross.command.platform.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.jspecify.annotations.Nullable;

/**
 * Keeps aggregates between commands, bounded by an estimate of their bytes and not by the garbage
 * collector. Another node may have gone on
 * with one: writing on what is stale fails and is decided again, yet a refusal writes nothing, so what is known to be
 * stale is thrown out, and not taken back from the command that still had it open.
 */
@SuppressWarnings("unchecked")
final class StrongCache implements Cache {
    private final com.github.benmanes.caffeine.cache.Cache<Object, Long> overtaken = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    /**
     * @param bytes that all entries may take, by estimate
     */
    StrongCache(long bytes) {
        this.entries = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Object key, Object entry) -> CacheWeight.ofEntry(key, rootOf(entry)))
                .recordStats()
                .build();
    }

    long bytes() {
        return entries.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    long evictions() {
        return entries.stats().evictionCount();
    }

    private static @Nullable Object rootOf(Object entry) {
        var aggregate = ((AggregateCacheEntry<?>) entry).recreateAggregate(null, null, null);
        return aggregate == null ? null : aggregate.getAggregateRoot();
    }

    @Override
    public <K, V> @Nullable V get(K key) {
        return (V) entries.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
        var newer = overtaken.getIfPresent(key);
        if (newer != null) forgetWithout(key, newer);
    }

    /** Throws out what has not come as far as this event of its stream. */
    void forgetWithout(Object key, long sequence) {
        entries.asMap().computeIfPresent(key, (same, value) -> {
            if (versionOf(value) >= sequence) return value;
            overtaken.put(key, sequence);
            return null;
        });
    }

    /** An entry made in this process still has its aggregate, and needs nothing to give it back. */
    private static long versionOf(Object entry) {
        var version = ((AggregateCacheEntry<?>) entry)
                .recreateAggregate(null, null, null)
                .version();
        return version == null ? -1 : version;
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public <T> T computeIfAbsent(Object key, Supplier<T> value) {
        return (T) entries.get(key, absent -> value.get());
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    @Override
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
    }

    /** Nobody listens: an entry that leaves is read again from its events. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
