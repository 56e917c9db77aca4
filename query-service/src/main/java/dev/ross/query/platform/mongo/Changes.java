package dev.ross.query.platform.mongo;

import dev.ross.query.platform.axon.Batch;
import dev.ross.query.platform.axon.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What one batch of events makes of the documents. Changes are only collected while the events go by; at the end the
 * documents of a view are read together, changed, and written together.
 */
final class Changes {
    private final Batch batch;
    private final Map<ViewStore<?>, ViewChanges<?>> views = new LinkedHashMap<>();

    private Changes(Batch batch) {
        this.batch = batch;
    }

    static Changes ofThisBatch() {
        return Batch.current().keep(Changes.class.getName(), Changes::begin);
    }

    private static Changes begin(Batch batch) {
        var changes = new Changes(batch);
        batch.atItsEnd(changes::write);
        return changes;
    }

    <V> void make(ViewStore<V> store, String key, Position at, UnaryOperator<V> change) {
        of(store).make(key, at, change);
    }

    <V> V look(ViewStore<V> store, String key) {
        return of(store).look(key);
    }

    /** What others were decided by is written after them: if only a part is written, the rest is decided the same again. */
    private void write() {
        views.values().forEach(ViewChanges::prepare);
        batch.persistParked();
        views.values().stream().filter(view -> !view.wasLookedAt()).forEach(ViewChanges::write);
        views.values().stream().filter(ViewChanges::wasLookedAt).forEach(ViewChanges::write);
    }

    @SuppressWarnings("unchecked") // filled here, with what belongs together
    private <V> ViewChanges<V> of(ViewStore<V> store) {
        return (ViewChanges<V>) views.computeIfAbsent(store, first -> new ViewChanges<>(first, batch));
    }
}
