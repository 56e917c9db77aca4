package dev.ross.query.platform.mongo;

import dev.ross.query.platform.axon.EventBatch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys that event handlers will look up in one view, by the types of the events. */
final class LookedUpKeys {
    private final List<EventKey> declared = new CopyOnWriteArrayList<>();

    /**
     * @param key returns null if nothing will be looked up
     */
    <E> void add(Class<E> event, Function<E, @Nullable Object> key) {
        declared.add(payload -> {
            var found = event.isInstance(payload) ? key.apply(event.cast(payload)) : null;
            return found == null ? null : found.toString();
        });
    }

    /** Those of the events of a batch. */
    Set<String> of(EventBatch batch) {
        if (declared.isEmpty()) return Set.of();
        Set<String> keys = new HashSet<>();
        batch.payloads().forEach(payload -> {
            for (var one : declared) {
                var key = one.of(payload);
                if (key != null) keys.add(key);
            }
        });
        return keys;
    }

    private interface EventKey {
        @Nullable
        String of(Object payload);
    }
}
