package dev.ross.query.platform.mongo;

import dev.ross.query.platform.axon.EventBatch;
import dev.ross.query.platform.axon.log.LogPosition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Collects the changes that one batch of events makes to documents. At the end of the batch the documents of a view are
 * read together, changed, and written together.
 */
final class BatchChanges {
    private final EventBatch batch;
    private final Map<ViewStore<?>, ViewBatch<?>> views = new LinkedHashMap<>();

    private BatchChanges(EventBatch batch) {
        this.batch = batch;
    }

    static BatchChanges ofThisBatch() {
        return EventBatch.current().keep(BatchChanges.class.getName(), BatchChanges::begin);
    }

    private static BatchChanges begin(EventBatch batch) {
        var changes = new BatchChanges(batch);
        batch.atItsEnd(changes::write);
        return changes;
    }

    <V> void make(ViewStore<V> store, String key, LogPosition at, UnaryOperator<V> change) {
        of(store).make(key, at, change);
    }

    <V> V look(ViewStore<V> store, String key) {
        return of(store).look(key);
    }

    /**
     * Writes documents that handlers have read after the others: if only some are written, a repeated batch decides the
     * same again.
     */
    private void write() {
        views.values().forEach(ViewBatch::prepare);
        batch.persistDeadLetters();
        views.values().stream().filter(view -> !view.wasLookedAt()).forEach(ViewBatch::write);
        views.values().stream().filter(ViewBatch::wasLookedAt).forEach(ViewBatch::write);
    }

    @SuppressWarnings("unchecked") // filled here, with what belongs together
    private <V> ViewBatch<V> of(ViewStore<V> store) {
        return (ViewBatch<V>) views.computeIfAbsent(store, first -> new ViewBatch<>(first, batch));
    }
}
