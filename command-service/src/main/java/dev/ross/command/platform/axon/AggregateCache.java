package dev.ross.command.platform.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ross.command.platform.limit.CacheWeight;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Caches aggregates between commands, bounded by an estimate of their bytes and not by the garbage collector. Another
 * node may have changed an aggregate: a write based on a stale one fails and is retried, but a rejection writes
 * nothing. So entries known to be stale are evicted, and a command that still had one open cannot put it back. What a
 * unit of work took from here is recorded, so that its rejection can be confirmed.
 */
@SuppressWarnings("unchecked")
final class AggregateCache implements Cache {
    private static final String READ = "ross.cached-aggregates";

    private final com.github.benmanes.caffeine.cache.Cache<Object, Long> newerSequences = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    /**
     * @param bytes limit for all entries together, by estimate
     */
    AggregateCache(long bytes) {
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
        var entry = entries.getIfPresent(key);
        if (entry != null && CurrentUnitOfWork.isStarted())
            readBy(CurrentUnitOfWork.get()).put(key, entry);
        return (V) entry;
    }

    /** The entries that a unit of work took from the cache, by key. */
    private static Map<Object, Object> readBy(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(READ, name -> new HashMap<>());
    }

    /**
     * Evicts those of the aggregates that the unit of work took from the cache which lack an event.
     *
     * @param lastSequence the sequence number of a stream's last event
     * @return whether there were any
     */
    boolean evictStale(UnitOfWork<?> unit, ToLongFunction<String> lastSequence) {
        var stale = false;
        for (var read : readBy(unit).entrySet()) {
            var stored = lastSequence.applyAsLong(read.getKey().toString());
            if (stored <= versionOf(read.getValue())) continue;
            evictOlderThan(read.getKey(), stored);
            stale = true;
        }
        return stale;
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
        var newer = newerSequences.getIfPresent(key);
        if (newer != null) evictOlderThan(key, newer);
    }

    /** Evicts the entry if it does not include this event of its stream yet. */
    void evictOlderThan(Object key, long sequence) {
        entries.asMap().computeIfPresent(key, (same, value) -> {
            if (versionOf(value) >= sequence) return value;
            newerSequences.put(key, sequence);
            return null;
        });
    }

    /** An entry made in this process still refers to its aggregate, so recreating it needs no arguments. */
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

    /** Registers nothing, since no listener is used: an evicted aggregate is loaded again from its events. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
