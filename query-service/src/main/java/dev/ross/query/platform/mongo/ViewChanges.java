package dev.ross.query.platform.mongo;

import dev.ross.query.platform.axon.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What one batch of events makes of the documents of one view. */
final class ViewChanges<V> {
    private final ViewStore<V> store;
    private final Map<String, List<Change<V>>> waiting = new LinkedHashMap<>();
    private final Map<String, Stored<V>> before = new HashMap<>();
    private final Map<String, Stored<V>> after = new LinkedHashMap<>();
    private boolean lookedAt;

    ViewChanges(ViewStore<V> store) {
        this.store = store;
    }

    boolean wasLookedAt() {
        return lookedAt;
    }

    void make(String key, Position at, UnaryOperator<V> change) {
        waiting.computeIfAbsent(key, first -> new ArrayList<>(2)).add(new Change<>(at, change));
    }

    void remember(Stored<V> document) {
        before.put(document.key(), document);
        after.put(document.key(), document);
    }

    /** Someone has to know now. */
    V look(String key) {
        lookedAt = true;
        before.computeIfAbsent(key, store::find);
        apply(key);
        return now(key).content();
    }

    void write() {
        var unread = waiting.keySet().stream()
                .filter(key -> !before.containsKey(key))
                .toList();
        if (!unread.isEmpty()) store.find(unread).forEach(document -> before.put(document.key(), document));
        List.copyOf(waiting.keySet()).forEach(this::apply);
        if (!after.isEmpty()) store.write(after.values());
    }

    /** Only what the document had seen before this batch counts as seen: an upcaster may make two events of one. */
    private void apply(String key) {
        var changes = waiting.remove(key);
        if (changes == null) return;
        var seen = Objects.requireNonNull(before.get(key)).seen();
        for (var change : changes) {
            var now = now(key);
            var content = seen.has(change.at()) ? now.content() : change.to().apply(now.content());
            if (!content.equals(now.content()))
                after.put(key, new Stored<>(now.view(), key, now.seen().and(change.at()), content));
        }
    }

    private Stored<V> now(String key) {
        var changed = after.get(key);
        return changed == null ? Objects.requireNonNull(before.get(key)) : changed;
    }

    private record Change<V>(Position at, UnaryOperator<V> to) {}
}
