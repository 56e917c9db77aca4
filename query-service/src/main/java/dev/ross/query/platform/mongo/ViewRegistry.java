package dev.ross.query.platform.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.ross.query.platform.axon.ViewCache;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.platform.axon.state.ScreenStates;
import dev.ross.query.platform.deadletter.DocumentFlags;
import dev.ross.query.platform.mongo.document.KeptDocuments;
import dev.ross.query.platform.mongo.document.ViewDocument;
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

/** Registry of all views, which finds their documents and publishes their changes. */
@Component
public class ViewRegistry implements DocumentFlags, ViewCache {
    private final MongoDatabase database;
    private final QueryUpdateEmitter updates;
    private final ScreenStates states;
    private final int largestDocument;
    private final KeptDocuments kept;
    private final MeterRegistry meters;
    private final Map<String, ViewStore<?>> stores = new ConcurrentHashMap<>();
    private final Map<String, DistributionSummary> sizes = new ConcurrentHashMap<>();

    ViewRegistry(
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

    /** Answers without the document: the subscriber reads it itself, once. */
    @QueryHandler
    DocumentChanged watched(WatchDocument watch) {
        return DocumentChanged.elsewhere(watch.view(), watch.key(), null);
    }

    /** The document as it is now. */
    public ViewDocument<?> find(WatchDocument document) {
        return Objects.requireNonNull(stores.get(document.view()), document.view())
                .find(document.key());
    }

    /** The same for several documents of one view, read together; in the order of the keys. */
    public List<? extends ViewDocument<?>> find(String view, List<String> keys) {
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
        store(view).writer().hold(key);
    }

    @Override
    public void release(String view, String key) {
        store(view).writer().release(key);
        updates.emit(
                WatchDocument.class,
                watch -> watch.view().equals(view)
                        && (watch.key().equals(key) || watch.key().equals(WatchDocument.EVERY)),
                DocumentChanged.elsewhere(view, key, null));
    }

    private ViewStore<?> store(String view) {
        return Objects.requireNonNull(stores.get(view), view);
    }

    /** Called when this node begins to follow a screen: other nodes may have changed its documents meanwhile. */
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

    /** Records how large documents become, as a metric. */
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

    LogPosition passedHere(String screen) {
        return states.passedHere(screen);
    }

    void requireShown(String screen) {
        states.requireShown(screen);
    }

    void staleWrite(String view) {
        staleWrites(store(view).screen()).increment();
    }

    /** Metric for operators: this happens when a node paused for longer than its claim lasts, and should be rare. */
    private Counter staleWrites(String screen) {
        return Counter.builder("ross.screen.stale.writes")
                .description("batches given up since another node had written their documents")
                .tag("screen", screen)
                .register(meters);
    }

    /** Publishes a change; within a batch, once the batch is over. */
    void announce(ViewDocument<?> document) {
        updates.emit(WatchDocument.class, watch -> watch.concerns(document), DocumentChanged.of(document));
    }

    /** Notifies subscribers of the whole view; those of one document are notified when it is written again. */
    void announceNothingLeft(String view) {
        var whole = new WatchDocument(view, WatchDocument.EVERY);
        updates.emit(WatchDocument.class, whole::equals, DocumentChanged.elsewhere(view, WatchDocument.EVERY, null));
    }
}
