package dev.ross.query.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOptions;
import dev.ross.query.platform.axon.EventBatch;
import dev.ross.query.platform.axon.LogPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.BSONException;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Store of the documents of one view. A screen's projection updates them, and within a batch of events each is read
 * once and written once; readers find them by key.
 */
public abstract class ViewStore<V> {
    private static final String ID = "_id";

    /** Bytes that it takes to remember that nothing is stored under a key. */
    private static final int BLANK_BYTES = 256;

    private final ViewRegistry registry;
    private final String name;
    private final DocumentForm<V> form;
    private final Function<String, V> blank;
    private final List<LookedUpKey> lookedUp = new CopyOnWriteArrayList<>();

    /**
     * @param name the view's name, which is its collection's too. A screen whose documents change their form takes
     *     another name: it has no token under it, and so is rebuilt beside the documents that nodes of the former
     *     version still read
     * @param blank the content of a key before anything happened there
     */
    protected ViewStore(ViewRegistry registry, String name, Class<V> type, Function<String, V> blank) {
        this.registry = registry;
        this.name = name;
        this.form = new DocumentForm<>(name, type);
        this.blank = blank;
        registry.register(this);
    }

    public String name() {
        return name;
    }

    /** The shape of its documents in the store. A view that changes it takes another name. */
    RecordShape shape() {
        return RecordShape.of(form.type());
    }

    /** The screen whose projection writes here. */
    public String screen() {
        return name;
    }

    /**
     * For readers.
     *
     * @throws dev.ross.query.platform.axon.ScreenNotShownException if the screen is being built, or has stopped
     */
    public ViewDocument<V> find(Object key) {
        return find(List.of(key.toString())).getFirst();
    }

    /** In the order of the keys. */
    public List<ViewDocument<V>> find(List<String> keys) {
        registry.requireShown(screen());
        var passed = registry.passedHere(screen()); // before the documents, which may be newer
        Map<String, ViewDocument<V>> found = new HashMap<>();
        Consumer<ViewDocument<V>> finding = document -> found.put(document.key(), document.settledBy(passed));
        var isFollowedHere = !passed.equals(LogPosition.NONE);
        read(isFollowedHere ? notKept(keys, finding) : keys, isFollowedHere, finding, (key, unreadable) -> {
            throw new DocumentBlockedException(name);
        });
        if (found.values().stream().anyMatch(ViewDocument::hasDeadLetter)) throw new DocumentBlockedException(name);
        return keys.stream().map(key -> Objects.requireNonNull(found.get(key))).toList();
    }

    /** For readers: those of a range, in the order of their keys. */
    public List<ViewDocument<V>> find(KeyRange range) {
        registry.requireShown(screen());
        var passed = registry.passedHere(screen()); // before the documents, which may be newer
        List<ViewDocument<V>> found = new ArrayList<>();
        var documents = collection()
                .find(and(gt(ID, range.after()), lt(ID, range.end())))
                .sort(ascending(ID))
                .limit(range.atMost());
        for (var document : documents) found.add(read(document).settledBy(passed));
        if (found.stream().anyMatch(ViewDocument::hasDeadLetter)) throw new DocumentBlockedException(name);
        return found;
    }

    /**
     * For the projection, which reads what it is building. For a key under which nothing is stored it finds a blank
     * one.
     */
    void read(List<String> keys, Consumer<ViewDocument<V>> found, BiConsumer<String, RuntimeException> unreadable) {
        read(notKept(keys, found), true, found, unreadable);
    }

    /** Passes on the documents that this node has cached, and returns the keys of the others. */
    private List<String> notKept(List<String> keys, Consumer<ViewDocument<V>> found) {
        List<String> others = new ArrayList<>();
        for (var key : keys) {
            ViewDocument<V> kept = registry.kept().find(name, key);
            if (kept == null) others.add(key);
            else found.accept(kept);
        }
        return others;
    }

    private void read(
            List<String> keys,
            boolean areKept,
            Consumer<ViewDocument<V>> found,
            BiConsumer<String, RuntimeException> unreadable) {
        if (keys.isEmpty()) return;
        Map<String, Long> missing = new LinkedHashMap<>();
        for (var key : keys) missing.put(key, registry.kept().reading(name, key));
        var wanted = keys.size() == 1 ? eq(ID, keys.getFirst()) : in(ID, keys);
        for (var document : collection().find(wanted)) {
            var key = keyOf(document);
            var reading = Objects.requireNonNull(missing.remove(key));
            ViewDocument<V> stored;
            try {
                stored = read(document);
            } catch (JacksonException | BSONException | IllegalArgumentException failure) {
                unreadable.accept(key, failure);
                continue;
            }
            if (areKept) registry.kept().read(stored, document.getByteLength(), reading);
            found.accept(stored);
        }
        missing.forEach((key, reading) -> {
            var blank = blank(key);
            if (areKept) registry.kept().read(blank, BLANK_BYTES, reading);
            found.accept(blank);
        });
    }

    private ViewDocument<V> read(RawBsonDocument document) {
        return form.read(document, () -> blank.apply(keyOf(document)));
    }

    private static String keyOf(RawBsonDocument document) {
        return document.getString(ID).getValue();
    }

    /** Encodes a document as it will be stored. */
    EncodedDocument<V> encode(ViewDocument<V> document) {
        var encoded = form.write(document);
        registry.recordSize(name, encoded.size());
        return encoded;
    }

    int largest() {
        return registry.largestDocument();
    }

    /** Marks a document as held back by a dead letter: readers are refused until it is released. */
    void hold(String key) {
        collection()
                .updateOne(
                        eq(ID, key),
                        combine(set("deadLetter", true), set("write", new ObjectId()), setOnInsert("position", -1L)),
                        new UpdateOptions().upsert(true));
        registry.kept().forget(name, key);
    }

    void release(String key) {
        collection().updateOne(eq(ID, key), combine(unset("deadLetter"), set("write", new ObjectId())));
        registry.kept().forget(name, key);
    }

    /** Reads the documents that an event after this position changed, in any order. Scans all documents of the view. */
    public void forEachSince(long position, Consumer<ViewDocument<V>> reader) {
        registry.requireShown(screen());
        for (var document : collection().find(gt("position", position))) reader.accept(read(document));
    }

    /**
     * Declares the key that the handlers of a type of event will look up, so that those of a whole batch are read at
     * once.
     *
     * @param key returns null if nothing will be looked up
     */
    public final <E> void isLookedUpBy(Class<E> event, Function<E, @Nullable Object> key) {
        lookedUp.add(payload -> {
            var found = event.isInstance(payload) ? key.apply(event.cast(payload)) : null;
            return found == null ? null : found.toString();
        });
    }

    /** The keys that the handlers of these events will look up. */
    Set<String> lookedUpBy(EventBatch batch) {
        if (lookedUp.isEmpty()) return Set.of();
        Set<String> keys = new HashSet<>();
        batch.payloads().forEach(payload -> {
            for (var lookup : lookedUp) {
                var key = lookup.of(payload);
                if (key != null) keys.add(key);
            }
        });
        return keys;
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
        registry.drop(name);
        registry.kept().forget(name);
        registry.announceNothingLeft(name);
    }

    /**
     * Writes documents on the condition that they are still as they were read.
     *
     * @throws StaleWriteException if another node has written any of them; others may be written by then, and record
     *     the events that they have seen
     */
    void write(Collection<ConditionalReplacement<V>> documents) {
        var writes = documents.stream().map(ConditionalReplacement::model).toList();
        var isWritten = false;
        try {
            var written = collection().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (written.getMatchedCount() + written.getInsertedCount() != documents.size()) throw stale();
            isWritten = true;
        } catch (MongoBulkWriteException refused) {
            throw refused.getWriteErrors().stream().anyMatch(ViewStore::isThereAlready) ? stale() : refused;
        } finally {
            if (!isWritten) registry.kept().forget(name); // some may have been written here, and others elsewhere
        }
        for (var document : documents)
            registry.kept()
                    .written(document.after().document(), document.after().size());
        documents.forEach(document -> registry.announce(document.after().document()));
    }

    private static boolean isThereAlready(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private StaleWriteException stale() {
        registry.staleWrite(screen());
        return new StaleWriteException(name);
    }

    private ViewDocument<V> blank(String key) {
        return new ViewDocument<>(name, key, SeenEvents.NOTHING, blank.apply(key));
    }

    private MongoCollection<RawBsonDocument> collection() {
        return registry.collection(name);
    }

    private interface LookedUpKey {
        @Nullable
        String of(Object payload);
    }
}
