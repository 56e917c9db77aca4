package dev.ross.query.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import dev.ross.query.platform.mongo.document.DocumentForm;
import dev.ross.query.platform.mongo.document.SeenEvents;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BSONException;
import org.bson.RawBsonDocument;
import tools.jackson.core.JacksonException;

/** Reads the documents of one view, from this node's cache or the database, and caches what it has read. */
final class ViewReader<V> {
    private static final String ID = "_id";

    /** Bytes that it takes to remember that nothing is stored under a key. */
    private static final int BLANK_BYTES = 256;

    private final ViewRegistry registry;
    private final DocumentForm<V> form;
    private final String view;
    private final Function<String, V> blank;

    /**
     * @param blank the content of a key under which nothing is stored
     */
    ViewReader(ViewRegistry registry, DocumentForm<V> form, Function<String, V> blank) {
        this.registry = registry;
        this.form = form;
        this.view = form.view();
        this.blank = blank;
    }

    /**
     * Reads documents, in any order. For a key under which nothing is stored it finds a blank one.
     *
     * @param areKept whether this node follows the screen, so that its cache may be used
     * @param unreadable called with the key of a document that cannot be decoded
     */
    void read(
            List<String> keys,
            boolean areKept,
            Consumer<ViewDocument<V>> found,
            BiConsumer<String, RuntimeException> unreadable) {
        var missing = areKept ? notKept(keys, found) : keys;
        if (!missing.isEmpty()) readStored(missing, areKept, found, unreadable);
    }

    /** Passes on the documents that this node has cached, and returns the keys of the others. */
    private List<String> notKept(List<String> keys, Consumer<ViewDocument<V>> found) {
        List<String> others = new ArrayList<>();
        for (var key : keys) {
            ViewDocument<V> kept = registry.kept().find(view, key);
            if (kept == null) others.add(key);
            else found.accept(kept);
        }
        return others;
    }

    private void readStored(
            List<String> keys,
            boolean areKept,
            Consumer<ViewDocument<V>> found,
            BiConsumer<String, RuntimeException> unreadable) {
        Map<String, Long> missing = new LinkedHashMap<>();
        for (var key : keys) missing.put(key, registry.kept().reading(view, key));
        var wanted = keys.size() == 1 ? eq(ID, keys.getFirst()) : in(ID, keys);
        for (var document : collection().find(wanted)) {
            var key = keyOf(document);
            var reading = Objects.requireNonNull(missing.remove(key));
            ViewDocument<V> stored;
            try {
                stored = decode(document);
            } catch (JacksonException | BSONException | IllegalArgumentException failure) {
                unreadable.accept(key, failure);
                continue;
            }
            if (areKept) registry.kept().read(stored, document.getByteLength(), reading);
            found.accept(stored);
        }
        missing.forEach((key, reading) -> {
            var nothing = new ViewDocument<>(view, key, SeenEvents.NOTHING, blank.apply(key));
            if (areKept) registry.kept().read(nothing, BLANK_BYTES, reading);
            found.accept(nothing);
        });
    }

    /** Reads those of a range, in the order of their keys. */
    void read(KeyRange range, Consumer<ViewDocument<V>> found) {
        var documents = collection()
                .find(and(gt(ID, range.after()), lt(ID, range.end())))
                .sort(ascending(ID))
                .limit(range.atMost());
        for (var document : documents) found.accept(decode(document));
    }

    /** Reads those that an event after this position changed, in any order. Scans all documents of the view. */
    void readSince(long position, Consumer<ViewDocument<V>> found) {
        for (var document : collection().find(gt("position", position))) found.accept(decode(document));
    }

    private ViewDocument<V> decode(RawBsonDocument document) {
        return form.read(document, () -> blank.apply(keyOf(document)));
    }

    private static String keyOf(RawBsonDocument document) {
        return document.getString(ID).getValue();
    }

    private MongoCollection<RawBsonDocument> collection() {
        return registry.collection(view);
    }
}
