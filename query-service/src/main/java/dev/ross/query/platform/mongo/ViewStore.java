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
import dev.ross.query.platform.axon.Batch;
import dev.ross.query.platform.axon.Position;
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
 * The documents of one view. A screen's projection updates them, and within a batch of events each is read once and
 * written once; readers take them by key.
 */
public abstract class ViewStore<V> {
    private static final String ID = "_id";

    /** What it costs to keep in memory that nothing lies under a key. */
    private static final int BLANK_BYTES = 256;

    private final ViewHome home;
    private final String name;
    private final DocumentForm<V> form;
    private final Function<String, V> blank;
    private final List<LookedUpKey> lookedUp = new CopyOnWriteArrayList<>();

    /**
     * @param name the view's name, which is its collection's too. A screen whose documents change their form takes another
     *     name: it has no token under it, and so makes itself anew beside what nodes of before still read
     * @param blank what is shown under a key before anything happened there
     */
    protected ViewStore(ViewHome home, String name, Class<V> type, Function<String, V> blank) {
        this.home = home;
        this.name = name;
        this.form = new DocumentForm<>(name, type);
        this.blank = blank;
        home.register(this);
    }

    public String name() {
        return name;
    }

    /** How its documents lie in the store. A view that changes it takes another name. */
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
    public Stored<V> find(Object key) {
        return find(List.of(key.toString())).getFirst();
    }

    /** In the order of the keys. */
    public List<Stored<V>> find(List<String> keys) {
        home.requireShown(screen());
        var passed = home.passedHere(screen()); // before the documents, which may be newer
        Map<String, Stored<V>> found = new HashMap<>();
        Consumer<Stored<V>> finding = document -> found.put(document.key(), document.settledBy(passed));
        var isFollowedHere = !passed.equals(Position.NONE);
        read(isFollowedHere ? notKept(keys, finding) : keys, isFollowedHere, finding, (key, unreadable) -> {
            throw new DocumentParkedException(name);
        });
        if (found.values().stream().anyMatch(Stored::parked)) throw new DocumentParkedException(name);
        return keys.stream().map(key -> Objects.requireNonNull(found.get(key))).toList();
    }

    /** For readers: those of a range, in the order of their keys. */
    public List<Stored<V>> find(KeyRange range) {
        home.requireShown(screen());
        var passed = home.passedHere(screen()); // before the documents, which may be newer
        List<Stored<V>> found = new ArrayList<>();
        var documents = collection()
                .find(and(gt(ID, range.after()), lt(ID, range.end())))
                .sort(ascending(ID))
                .limit(range.atMost());
        for (var document : documents) found.add(read(document).settledBy(passed));
        if (found.stream().anyMatch(Stored::parked)) throw new DocumentParkedException(name);
        return found;
    }

    /** For the projection, which reads what it is building. Under a key where nothing lies it finds what is shown there. */
    void read(List<String> keys, Consumer<Stored<V>> found, BiConsumer<String, RuntimeException> unreadable) {
        read(notKept(keys, found), true, found, unreadable);
    }

    /** Hands over those that this node keeps, and answers the keys of the others. */
    private List<String> notKept(List<String> keys, Consumer<Stored<V>> found) {
        List<String> others = new ArrayList<>();
        for (var key : keys) {
            Stored<V> kept = home.kept().find(name, key);
            if (kept == null) others.add(key);
            else found.accept(kept);
        }
        return others;
    }

    private void read(
            List<String> keys,
            boolean areKept,
            Consumer<Stored<V>> found,
            BiConsumer<String, RuntimeException> unreadable) {
        if (keys.isEmpty()) return;
        Map<String, Long> missing = new LinkedHashMap<>();
        for (var key : keys) missing.put(key, home.kept().reading(name, key));
        var wanted = keys.size() == 1 ? eq(ID, keys.getFirst()) : in(ID, keys);
        for (var document : collection().find(wanted)) {
            var key = keyOf(document);
            var reading = Objects.requireNonNull(missing.remove(key));
            Stored<V> stored;
            try {
                stored = read(document);
            } catch (JacksonException | BSONException | IllegalArgumentException failure) {
                unreadable.accept(key, failure);
                continue;
            }
            if (areKept) home.kept().read(stored, document.getByteLength(), reading);
            found.accept(stored);
        }
        missing.forEach((key, reading) -> {
            var blank = blank(key);
            if (areKept) home.kept().read(blank, BLANK_BYTES, reading);
            found.accept(blank);
        });
    }

    private Stored<V> read(RawBsonDocument document) {
        return form.read(document, () -> blank.apply(keyOf(document)));
    }

    private static String keyOf(RawBsonDocument document) {
        return document.getString(ID).getValue();
    }

    /** As it will lie in the store. */
    EncodedDocument<V> encode(Stored<V> document) {
        var encoded = form.write(document);
        home.recordSize(name, encoded.size());
        return encoded;
    }

    int largest() {
        return home.largestDocument();
    }

    /** Readers are sent away until it is released. */
    void hold(String key) {
        collection()
                .updateOne(
                        eq(ID, key),
                        combine(set("parked", true), set("write", new ObjectId()), setOnInsert("position", -1L)),
                        new UpdateOptions().upsert(true));
        home.kept().forget(name, key);
    }

    void release(String key) {
        collection().updateOne(eq(ID, key), combine(unset("parked"), set("write", new ObjectId())));
        home.kept().forget(name, key);
    }

    /** Those that an event after this position changed, in any order. It looks at each document of the view. */
    public void forEachSince(long position, Consumer<Stored<V>> reader) {
        home.requireShown(screen());
        for (var document : collection().find(gt("position", position))) reader.accept(read(document));
    }

    /**
     * States the key under which the handlers of a kind of event will look, so that those of a whole batch are read at once.
     *
     * @param key answers null where nothing will be looked for
     */
    public final <E> void isLookedUpBy(Class<E> event, Function<E, @Nullable Object> key) {
        lookedUp.add(payload -> {
            var found = event.isInstance(payload) ? key.apply(event.cast(payload)) : null;
            return found == null ? null : found.toString();
        });
    }

    /** Under which keys the handlers of these events will look. */
    Set<String> lookedUpBy(Batch batch) {
        if (lookedUp.isEmpty()) return Set.of();
        Set<String> keys = new HashSet<>();
        batch.payloads().forEach(payload -> {
            for (var kind : lookedUp) {
                var key = kind.of(payload);
                if (key != null) keys.add(key);
            }
        });
        return keys;
    }

    /** For event handlers: what is under a key, with what this batch has made of it so far. */
    public V look(Object key) {
        return Changes.ofThisBatch().look(this, key.toString());
    }

    /** For event handlers. An event that the document has seen changes nothing. */
    public void update(Object key, Position at, UnaryOperator<V> change) {
        Changes.ofThisBatch().make(this, key.toString(), at, change);
    }

    /** For event handlers, of what is known once and never changes. */
    public void remember(Object key, Position at, V content) {
        update(key, at, before -> content);
    }

    /** For a screen that begins anew. */
    public void empty() {
        home.drop(name);
        home.kept().forget(name);
        home.announceNothingLeft(name);
    }

    /**
     * Writes documents on the condition that they are still as they were read.
     *
     * @throws StaleWriteException if another node has written any of them; others may be written by then, and know what
     *     they have seen
     */
    void write(Collection<Replacement<V>> documents) {
        var writes = documents.stream().map(Replacement::model).toList();
        var isWritten = false;
        try {
            var written = collection().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (written.getMatchedCount() + written.getInsertedCount() != documents.size()) throw stale();
            isWritten = true;
        } catch (MongoBulkWriteException refused) {
            throw refused.getWriteErrors().stream().anyMatch(ViewStore::isThereAlready) ? stale() : refused;
        } finally {
            if (!isWritten) home.kept().forget(name); // some may have been, and others been written elsewhere
        }
        for (var document : documents)
            home.kept().written(document.after().document(), document.after().size());
        documents.forEach(document -> home.announce(document.after().document()));
    }

    private static boolean isThereAlready(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private StaleWriteException stale() {
        home.staleWrite(screen());
        return new StaleWriteException(name);
    }

    private Stored<V> blank(String key) {
        return new Stored<>(name, key, Seen.NOTHING, blank.apply(key));
    }

    private MongoCollection<RawBsonDocument> collection() {
        return home.collection(name);
    }

    private interface LookedUpKey {
        @Nullable
        String of(Object payload);
    }
}
