package dev.ross.query.platform.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Where all views lie, who is asked for any of them, and who tells of their changes. */
@Component
public class ViewHome {
    private final MongoDatabase database;
    private final QueryUpdateEmitter updates;
    private final Map<String, ViewStore<?>> stores = new ConcurrentHashMap<>();

    ViewHome(MongoDatabase queryDatabase, QueryUpdateEmitter updates) {
        this.database = queryDatabase;
        this.updates = updates;
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

    void register(ViewStore<?> store) {
        if (stores.putIfAbsent(store.name(), store) != null)
            throw new IllegalStateException("two views are named " + store.name());
    }

    MongoCollection<Document> collection(String view) {
        return database.getCollection(view);
    }

    void drop(String view) {
        if (database.listCollectionNames().into(new ArrayList<>()).contains(view))
            database.getCollection(view).drop();
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
