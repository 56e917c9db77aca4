package dev.ross.query.platform.live.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Map of reference-counted values: each is created for the first to enter and ends when the last has left. */
public final class RefCountedMap<K, R extends RefCountedMap.SharedValue> {
    private final Map<K, R> entries = new ConcurrentHashMap<>();

    public R enter(K key, Function<K, R> build) {
        return entries.compute(key, (name, known) -> {
            var value = known == null ? build.apply(name) : known;
            value.users++;
            return value;
        });
    }

    public void leave(K key) {
        var ended = new AtomicReference<@Nullable R>();
        entries.computeIfPresent(key, (name, value) -> {
            if (--value.users > 0) return value;
            ended.set(value);
            return null;
        });
        var value = ended.get();
        if (value != null) value.end(); // outside the map's locks, since it may have to wait
    }

    @Nullable
    R find(K key) {
        return entries.get(key);
    }

    public Iterable<R> all() {
        return entries.values();
    }

    int size() {
        return entries.size();
    }

    /** A value of the map. Its start takes time, so the first user does that, and not the map. */
    public abstract static class SharedValue {
        int users;

        protected abstract void end();
    }
}
