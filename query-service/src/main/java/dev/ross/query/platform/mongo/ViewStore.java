package dev.ross.query.platform.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.ross.query.platform.axon.Position;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * The documents of one view. A screen's projection updates them, and within a batch of events each is read once and
 * written once; readers take them by key.
 */
public abstract class ViewStore<V> {
    private static final String ID = "_id";

    private final ViewHome home;
    private final String name;
    private final DocumentForm<V> form;
    private final Function<String, V> blank;

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

    /** The screen whose projection writes here. */
    public String screen() {
        return name;
    }

    public Stored<V> find(Object key) {
        var found = collection().find(eq(ID, key.toString())).first();
        return found == null ? blank(key.toString()) : form.read(found);
    }

    /** In the order of the keys. */
    public List<Stored<V>> find(List<String> keys) {
        if (keys.size() == 1) return List.of(find(keys.getFirst()));
        Map<String, Stored<V>> found = new HashMap<>();
        for (var document : collection().find(in(ID, keys))) found.put(document.getString(ID), form.read(document));
        return keys.stream().map(key -> found.computeIfAbsent(key, this::blank)).toList();
    }

    /** Those that an event after this position changed, in any order. It looks at each document of the view. */
    public void forEachSince(long position, Consumer<Stored<V>> reader) {
        for (var document : collection().find(gt("position", position))) reader.accept(form.read(document));
    }

    /** For event handlers: what is under a key, with what this batch has made of it so far. */
    public V look(Object key) {
        return Changes.ofThisBatch().look(this, key.toString());
    }

    /** For event handlers. An event that the document has seen changes nothing. */
    public void update(Object key, Position at, UnaryOperator<V> change) {
        Changes.ofThisBatch().make(this, key.toString(), at, change);
    }

    /** For event handlers, of what is known once and never changes: it is written without asking what is there. */
    public void remember(Object key, Position at, V content) {
        Changes.ofThisBatch().remember(this, new Stored<>(name, key.toString(), Seen.NOTHING.and(at), content));
    }

    /** For a screen that begins anew. */
    public void empty() {
        home.drop(name);
        home.announceNothingLeft(name);
    }

    void write(Collection<Stored<V>> documents) {
        var always = new ReplaceOptions().upsert(true);
        collection()
                .bulkWrite(
                        documents.stream()
                                .map(document ->
                                        new ReplaceOneModel<>(eq(ID, document.key()), form.write(document), always))
                                .toList(),
                        new BulkWriteOptions().ordered(false));
        documents.forEach(home::announce);
    }

    private Stored<V> blank(String key) {
        return new Stored<>(name, key, Seen.NOTHING, blank.apply(key));
    }

    private MongoCollection<Document> collection() {
        return home.collection(name);
    }
}
