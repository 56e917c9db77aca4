package dev.ross.query.platform.mongo;

import dev.ross.query.platform.axon.Batch;
import dev.ross.query.platform.axon.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What one batch of events makes of the documents: each is read on its first change and written once, at the end. */
final class Changes {
    private final Map<ViewStore<?>, OfOneView<?>> views = new LinkedHashMap<>();

    static Changes ofThisBatch() {
        return Batch.current().keep(Changes.class.getName(), Changes::begin);
    }

    private static Changes begin(Batch batch) {
        var changes = new Changes();
        batch.atItsEnd(changes::write);
        return changes;
    }

    /** What others were decided by is written after them: if only a part is written, the rest is decided the same again. */
    private void write() {
        views.values().stream().filter(view -> !view.lookedAt).forEach(OfOneView::write);
        views.values().stream().filter(view -> view.lookedAt).forEach(OfOneView::write);
    }

    <V> void make(ViewStore<V> store, String key, Position at, UnaryOperator<V> change) {
        of(store).make(key, at, change);
    }

    <V> V look(ViewStore<V> store, String key) {
        var view = of(store);
        view.lookedAt = true;
        return view.now(key).content();
    }

    @SuppressWarnings("unchecked") // filled here, with what belongs together
    private <V> OfOneView<V> of(ViewStore<V> store) {
        return (OfOneView<V>) views.computeIfAbsent(store, OfOneView::new);
    }

    private static final class OfOneView<V> {
        private final ViewStore<V> store;
        private final Map<String, Stored<V>> before = new HashMap<>();
        private final Map<String, Stored<V>> after = new LinkedHashMap<>();

        private boolean lookedAt;

        OfOneView(ViewStore<V> store) {
            this.store = store;
        }

        /** Only what the document had seen before this batch counts as seen: an upcaster may make two events of one. */
        void make(String key, Position at, UnaryOperator<V> change) {
            var now = now(key);
            if (Objects.requireNonNull(before.get(key)).seen().has(at)) return;
            var content = change.apply(now.content());
            if (!content.equals(now.content()))
                after.put(key, new Stored<>(now.view(), key, now.seen().and(at), content));
        }

        Stored<V> now(String key) {
            var known = before.computeIfAbsent(key, store::find);
            return after.getOrDefault(key, known);
        }

        void write() {
            if (after.isEmpty()) return;
            List<Stored<V>> documents = new ArrayList<>(after.values());
            store.write(documents);
        }
    }
}
