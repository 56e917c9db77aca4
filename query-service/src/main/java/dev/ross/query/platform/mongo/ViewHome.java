package dev.ross.query.platform.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.ross.query.platform.axon.KeptViews;
import dev.ross.query.platform.axon.Position;
import dev.ross.query.platform.axon.ScreenStates;
import dev.ross.query.platform.parking.DocumentFlags;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.bson.RawBsonDocument;
import org.springframework.stereotype.Component;

/** Where all views lie, who is asked for any of them, and who tells of their changes. */
@Component
public class ViewHome implements DocumentFlags, KeptViews {
    private final MongoDatabase database;
    private final QueryUpdateEmitter updates;
    private final ScreenStates states;
    private final int largestDocument;
    private final KeptDocuments kept;
    private final MeterRegistry meters;
    private final Map<String, ViewStore<?>> stores = new ConcurrentHashMap<>();
    private final Map<String, DistributionSummary> sizes = new ConcurrentHashMap<>();

    ViewHome(
            MongoDatabase queryDatabase,
            QueryUpdateEmitter updates,
            ScreenStates states,
            MeterRegistry meters,
            DocumentProperties properties) {
        this.database = queryDatabase;
        this.updates = updates;
        this.states = states;
        this.largestDocument = Math.toIntExact(properties.largestDocument().toBytes());
        this.kept = new KeptDocuments(properties.keptDocuments().toBytes());
        this.meters = meters;
    }

    /** The document is read where it is wanted, once. */
    @QueryHandler
    Told watched(Watch watch) {
        return Told.elsewhere(watch.view(), watch.key(), null);
    }

    /** What is there now. */
    public Stored<?> find(Watch document) {
        return Objects.requireNonNull(stores.get(document.view()), document.view())
                .find(document.key());
    }

    /** The same of several documents of one view, read together; in the order of the keys. */
    public List<? extends Stored<?>> find(String view, List<String> keys) {
        return Objects.requireNonNull(stores.get(view), view).find(keys);
    }

    void register(ViewStore<?> store) {
        if (stores.putIfAbsent(store.name(), store) != null)
            throw new IllegalStateException("two views are named " + store.name());
        staleWrites(store.screen());
        states.hasShape(store.screen(), store.name(), store.shape().fingerprint());
    }

    @Override
    public void hold(String view, String key) {
        store(view).hold(key);
    }

    @Override
    public void release(String view, String key) {
        store(view).release(key);
        updates.emit(
                Watch.class,
                watch -> watch.view().equals(view)
                        && (watch.key().equals(key) || watch.key().equals(Watch.EVERY)),
                Told.elsewhere(view, key, null));
    }

    private ViewStore<?> store(String view) {
        return Objects.requireNonNull(stores.get(view), view);
    }

    /** The screen begins to be followed here: what other nodes made of its documents meanwhile is not known. */
    @Override
    public void forget(String screen) {
        for (var store : stores.values()) if (store.screen().equals(screen)) kept.forget(store.name());
    }

    KeptDocuments kept() {
        return kept;
    }

    int largestDocument() {
        return largestDocument;
    }

    /** Tells an operator how large documents become. */
    void recordSize(String view, int bytes) {
        sizes.computeIfAbsent(view, this::sizes).record(bytes);
    }

    private DistributionSummary sizes(String view) {
        return DistributionSummary.builder("ross.view.document.size")
                .description("of documents as they are written")
                .baseUnit("bytes")
                .tag("view", view)
                .register(meters);
    }

    MongoCollection<RawBsonDocument> collection(String view) {
        return database.getCollection(view, RawBsonDocument.class);
    }

    void drop(String view) {
        if (database.listCollectionNames().into(new ArrayList<>()).contains(view))
            database.getCollection(view).drop();
    }

    Position passedHere(String screen) {
        return states.passedHere(screen);
    }

    void requireShown(String screen) {
        states.requireShown(screen);
    }

    void staleWrite(String screen) {
        staleWrites(screen).increment();
    }

    /** Told to an operator: it happens when a node stood still for longer than its claim lasts, and should be rare. */
    private Counter staleWrites(String screen) {
        return Counter.builder("ross.screen.stale.writes")
                .description("batches given up since another node had written their documents")
                .tag("screen", screen)
                .register(meters);
    }

    /** Within a batch it is told after the batch is over. */
    void announce(Stored<?> document) {
        updates.emit(Watch.class, watch -> watch.concerns(document), Told.of(document));
    }

    /** To those who watch a view as a whole; who watches one document hears of it when it is written again. */
    void announceNothingLeft(String view) {
        var whole = new Watch(view, Watch.EVERY);
        updates.emit(Watch.class, whole::equals, Told.elsewhere(view, Watch.EVERY, null));
    }
}
