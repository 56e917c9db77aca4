package dev.ross.query.platform.mongo;

import dev.ross.query.platform.axon.BehindDeadLetterException;
import dev.ross.query.platform.axon.EventBatch;
import dev.ross.query.platform.axon.failure.FailureClassifier;
import dev.ross.query.platform.axon.log.EventReference;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.platform.mongo.document.ConditionalReplacement;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Collects and applies the changes that one batch of events makes to the documents of one view. */
final class ViewBatch<V> {
    private final ViewStore<V> store;
    private final EventBatch batch;
    private final Map<String, List<Change<V>>> waiting = new LinkedHashMap<>();
    private final Map<String, ViewDocument<V>> before = new HashMap<>();
    private final Map<String, ViewDocument<V>> after = new LinkedHashMap<>();
    private final Map<String, List<EventReference>> applied = new HashMap<>();
    private final Map<String, RuntimeException> unreadable = new HashMap<>();
    private final List<ConditionalReplacement<V>> replacements = new ArrayList<>();
    private boolean lookedAt;

    ViewBatch(ViewStore<V> store, EventBatch batch) {
        this.store = store;
        this.batch = batch;
    }

    boolean wasLookedAt() {
        return lookedAt;
    }

    void make(String key, LogPosition at, UnaryOperator<V> change) {
        if (batch.isHeldBack(store.name(), key)) {
            batch.addDeadLetter(store.name(), key, batch.event(), null);
            return;
        }
        var changes = waiting.computeIfAbsent(key, first -> new ArrayList<>(2));
        var made = new Change<>(batch.event(), at, batch.comesLate(store.name(), key), change);
        changes.add(made);
        batch.onUndo(() -> changes.remove(made));
    }

    /**
     * Returns the present content of a document. The first such call reads what all others of the batch will ask for,
     * too.
     */
    V look(String key) {
        if (batch.isHeldBack(store.name(), key)) throw new BehindDeadLetterException(store.name());
        if (!isRead(key)) {
            Set<String> keys = new HashSet<>(lookedAt ? Set.of() : store.lookedUpBy(batch));
            keys.removeIf(this::isRead);
            keys.add(key);
            read(List.copyOf(keys));
        }
        lookedAt = true;
        applyUndoably(key);
        if (unreadable.containsKey(key) || batch.isHeldBack(store.name(), key))
            throw new BehindDeadLetterException(store.name());
        return now(key).content();
    }

    /** Makes the documents as they will be written. Events that cannot be applied become dead letters. */
    void prepare() {
        read(waiting.keySet().stream().filter(key -> !isRead(key)).toList());
        List.copyOf(waiting.keySet()).forEach(this::apply);
        after.forEach(this::encode);
    }

    void write() {
        if (!replacements.isEmpty()) store.writer().write(replacements);
    }

    private boolean isRead(String key) {
        return before.containsKey(key) || unreadable.containsKey(key);
    }

    private void read(List<String> keys) {
        if (!keys.isEmpty())
            store.reader().read(keys, true, document -> before.put(document.key(), document), unreadable::put);
    }

    /** Applies pending changes. Those of the present event are undone if it fails. */
    private void applyUndoably(String key) {
        var changes = waiting.get(key);
        if (changes == null) return;
        var as = after.get(key);
        var ofOthers = changes.stream()
                .filter(change -> !change.event().equals(batch.event()))
                .toList();
        if (ofOthers.size() < changes.size())
            batch.onUndo(() -> {
                if (as == null) after.remove(key);
                else after.put(key, as);
                waiting.put(key, new ArrayList<>(ofOthers));
            });
        apply(key);
    }

    /**
     * Only events that the document had seen before this batch count as seen: an upcaster may make two events of one.
     */
    private void apply(String key) {
        var changes = waiting.remove(key);
        if (changes == null) return;
        var unread = unreadable.get(key);
        for (var change : changes) {
            if (unread != null) batch.addDeadLetter(store.name(), key, change.event(), unread);
            else if (batch.isHeldBack(store.name(), key)) batch.addDeadLetter(store.name(), key, change.event(), null);
            else apply(key, change);
        }
    }

    private void apply(String key, Change<V> change) {
        var seen = Objects.requireNonNull(before.get(key)).seen();
        var now = now(key);
        if (change.late() ? seen.hasLate(change.at()) : seen.has(change.at())) return;
        try {
            var content = change.to().apply(now.content());
            if (content.equals(now.content())) return;
            var taken =
                    change.late() ? now.seen().andLate(change.at()) : now.seen().and(change.at());
            after.put(key, new ViewDocument<>(now.view(), key, taken, content));
            applied.computeIfAbsent(key, first -> new ArrayList<>(2)).add(change.event());
        } catch (RuntimeException failure) {
            if (FailureClassifier.pass(failure)) throw failure;
            batch.addDeadLetter(store.name(), key, change.event(), failure);
        }
    }

    private void encode(String key, ViewDocument<V> document) {
        var encoded = store.writer().encode(document);
        if (encoded.size() > store.writer().largest())
            addDeadLetters(key, new DocumentTooLargeException(store.name(), encoded.size()));
        else replacements.add(new ConditionalReplacement<>(Objects.requireNonNull(before.get(key)), encoded));
    }

    /** Makes all of the document's events of this batch dead letters: it cannot be determined which is too much. */
    private void addDeadLetters(String key, DocumentTooLargeException failure) {
        for (var event : applied.getOrDefault(key, List.of())) batch.addDeadLetter(store.name(), key, event, failure);
    }

    private ViewDocument<V> now(String key) {
        var changed = after.get(key);
        return changed == null ? Objects.requireNonNull(before.get(key)) : changed;
    }

    /**
     * @param late whether it was a dead letter, and documents may have gone on without it
     */
    private record Change<V>(EventReference event, LogPosition at, boolean late, UnaryOperator<V> to) {}
}
