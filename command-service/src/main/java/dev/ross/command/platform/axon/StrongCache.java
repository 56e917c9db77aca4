package dev.ross.command.platform.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** Keeps aggregates between commands, bounded by number and not by the garbage collector. */
@SuppressWarnings("unchecked")
final class StrongCache implements Cache {
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    StrongCache(long size) {
        this.entries = Caffeine.newBuilder().maximumSize(size).build();
    }

    @Override
    public <K, V> @Nullable V get(K key) {
        return (V) entries.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
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
