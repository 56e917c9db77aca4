package dev.ross.query.platform.mongo;

import dev.ross.query.platform.axon.EventBatch;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.platform.mongo.document.DocumentForm;
import dev.ross.query.platform.mongo.document.RecordShape;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Store of the documents of one view. A screen's projection updates them, and within a batch of events each is read
 * once and written once; readers find them by key.
 */
public abstract class ViewStore<V> {
    private final ViewRegistry registry;
    private final DocumentForm<V> form;
    private final ViewReader<V> reader;
    private final ViewWriter<V> writer;
    private final LookedUpKeys lookedUp = new LookedUpKeys();

    /**
     * @param name the view's name, which is its collection's too. A screen whose documents change their form takes
     *     another name: it has no token under it, and so is rebuilt beside the documents that nodes of the former
     *     version still read
     * @param blank the content of a key before anything happened there
     */
    protected ViewStore(ViewRegistry registry, String name, Class<V> type, Function<String, V> blank) {
        this.registry = registry;
        this.form = new DocumentForm<>(name, type);
        this.reader = new ViewReader<>(registry, form, blank);
        this.writer = new ViewWriter<>(registry, form);
        registry.register(this);
    }

    public String name() {
        return form.view();
    }

    /** The shape of its documents in the store. A view that changes it takes another name. */
    RecordShape shape() {
        return RecordShape.of(form.type());
    }

    /** The screen whose projection writes here. */
    public String screen() {
        return name();
    }

    /** For the projection, which reads what it is building. */
    ViewReader<V> reader() {
        return reader;
    }

    ViewWriter<V> writer() {
        return writer;
    }

    /**
     * For readers.
     *
     * @throws dev.ross.query.platform.axon.state.ScreenNotShownException if the screen is being built, or has stopped
     */
    public ViewDocument<V> find(Object key) {
        return find(List.of(key.toString())).getFirst();
    }

    /** In the order of the keys. */
    public List<ViewDocument<V>> find(List<String> keys) {
        registry.requireShown(screen());
        var passed = registry.passedHere(screen()); // before the documents, which may be newer
        Map<String, ViewDocument<V>> found = new HashMap<>();
        reader.read(
                keys,
                !passed.equals(LogPosition.NONE),
                document -> found.put(document.key(), document.settledBy(passed)),
                (key, unreadable) -> {
                    throw new DocumentBlockedException(name());
                });
        requireNoneBlocked(found.values());
        return keys.stream().map(key -> Objects.requireNonNull(found.get(key))).toList();
    }

    /** For readers: those of a range, in the order of their keys. */
    public List<ViewDocument<V>> find(KeyRange range) {
        registry.requireShown(screen());
        var passed = registry.passedHere(screen()); // before the documents, which may be newer
        List<ViewDocument<V>> found = new ArrayList<>();
        reader.read(range, document -> found.add(document.settledBy(passed)));
        requireNoneBlocked(found);
        return found;
    }

    private void requireNoneBlocked(Collection<ViewDocument<V>> found) {
        if (found.stream().anyMatch(ViewDocument::hasDeadLetter)) throw new DocumentBlockedException(name());
    }

    /** Reads the documents that an event after this position changed, in any order. Scans all documents of the view. */
    public void forEachSince(long position, Consumer<ViewDocument<V>> action) {
        registry.requireShown(screen());
        reader.readSince(position, action);
    }

    /**
     * Declares the key that the handlers of a type of event will look up, so that those of a whole batch are read at
     * once.
     *
     * @param key returns null if nothing will be looked up
     */
    public final <E> void isLookedUpBy(Class<E> event, Function<E, @Nullable Object> key) {
        lookedUp.add(event, key);
    }

    /** The keys that the handlers of these events will look up. */
    Set<String> lookedUpBy(EventBatch batch) {
        return lookedUp.of(batch);
    }

    /** For event handlers: the content under a key, with the changes of this batch so far. */
    public V look(Object key) {
        return BatchChanges.ofThisBatch().look(this, key.toString());
    }

    /** For event handlers. An event that the document has seen changes nothing. */
    public void update(Object key, LogPosition at, UnaryOperator<V> change) {
        BatchChanges.ofThisBatch().make(this, key.toString(), at, change);
    }

    /** For event handlers: stores content that is known once and never changes. */
    public void remember(Object key, LogPosition at, V content) {
        update(key, at, before -> content);
    }

    /** Deletes all documents, for a screen that is rebuilt. */
    public void empty() {
        writer.drop();
    }
}
