package dev.ross.query.platform.live.document;

import dev.ross.query.platform.mongo.DocumentChanged;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.WatchDocument;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The documents that are watched on this node. One subscription for each view reports their changes, however many there
 * are.
 */
@Component
public class WatchedDocuments {
    /** How many documents are read by one query. */
    static final int TOGETHER = 200;

    private final QueryGateway queries;
    private final ViewRegistry views;
    private final SubscriptionProperties properties;
    private final RefCountedMap<WatchDocument, WatchedDocument<?>> documents = new RefCountedMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, ViewSubscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<String, BatchedReread<WatchedDocument<?>>> rereads = new ConcurrentHashMap<>();
    private volatile boolean over;

    WatchedDocuments(QueryGateway queries, ViewRegistry views, SubscriptionProperties properties) {
        this.queries = queries;
        this.views = views;
        this.properties = properties;
    }

    /** Returns once the documents are there, which are read together; in the order of the keys. */
    @SuppressWarnings("unchecked") // a view's name determines its type
    public <V> List<Following<V>> follow(String view, Collection<String> keys, Runnable changed) {
        listenTo(view);
        List<WatchedDocument<V>> entered = new ArrayList<>(keys.size());
        try {
            for (var key : keys)
                entered.add((WatchedDocument<V>)
                        documents.enter(new WatchDocument(view, key), asked -> new WatchedDocument<V>(asked, views)));
            read(entered.stream().filter(document -> document.known() == null).toList());
        } catch (RuntimeException unanswered) {
            entered.forEach(this::leave);
            throw unanswered;
        }
        return entered.stream()
                .map(document -> new Following<>(document, changed))
                .toList();
    }

    public <V> void catchUp(Collection<Following<V>> followed) {
        read(followed.stream().map(Following::document).toList());
    }

    /**
     * Listens for changes in a whole view.
     *
     * @param action takes the key of each document that changed, or {@link WatchDocument#EVERY} where any of them may
     *     have
     * @return stops listening
     */
    public Runnable listen(String view, Consumer<String> action) {
        var listener = new Listener(view, action);
        listeners.add(listener);
        listenTo(view);
        return () -> listeners.remove(listener);
    }

    public void begin() {
        over = false;
        for (var document : documents.all()) listenTo(document.view());
        for (var listener : listeners) listenTo(listener.view());
    }

    /** Ends all subscriptions. */
    public void end() {
        over = true;
        subscriptions.values().removeIf(subscription -> {
            subscription.end();
            return true;
        });
    }

    int size() {
        return documents.size();
    }

    private void listenTo(String view) {
        var subscription = subscriptions.computeIfAbsent(
                view,
                first -> new ViewSubscription(view, queries, properties, this::publish, () -> reread(view)).begin());
        if (over) subscription.end();
    }

    private void publish(DocumentChanged change) {
        var document = documents.find(new WatchDocument(change.view(), change.key()));
        if (document != null) document.accept(change);
        notifyListeners(change.view(), change.key());
    }

    private void reread(String view) {
        rereads.computeIfAbsent(view, first -> new BatchedReread<>(() -> watched(view), this::read, () -> over))
                .ask();
        notifyListeners(view, WatchDocument.EVERY);
    }

    private List<WatchedDocument<?>> watched(String view) {
        List<WatchedDocument<?>> watched = new ArrayList<>();
        for (var document : documents.all()) if (document.view().equals(view)) watched.add(document);
        return watched;
    }

    /** Reads documents of one view. */
    private <T extends WatchedDocument<?>> void read(List<T> watched) {
        for (int from = 0; from < watched.size(); from += TOGETHER)
            readTogether(watched.subList(from, Math.min(watched.size(), from + TOGETHER)));
    }

    @SuppressWarnings("unchecked") // a view's name determines its type
    private void readTogether(List<? extends WatchedDocument<?>> watched) {
        List<@Nullable ViewDocument<?>> before = new ArrayList<>(watched.size());
        for (var document : watched) before.add(document.known());
        var read = views.find(
                watched.getFirst().view(),
                watched.stream().map(WatchedDocument::key).toList());
        for (int i = 0; i < watched.size(); i++)
            ((WatchedDocument<Object>) watched.get(i))
                    .read((ViewDocument<Object>) before.get(i), (ViewDocument<Object>) read.get(i));
    }

    private void leave(WatchedDocument<?> document) {
        documents.leave(new WatchDocument(document.view(), document.key()));
    }

    private void notifyListeners(String view, String key) {
        for (var listener : listeners)
            if (listener.view().equals(view)) listener.action().accept(key);
    }

    private record Listener(String view, Consumer<String> action) {}

    /** A reference to one watched document, until it is left. */
    public final class Following<V> {
        private final WatchedDocument<V> document;
        private final Runnable changed;

        private Following(WatchedDocument<V> document, Runnable changed) {
            this.document = document;
            this.changed = changed;
            document.follow(changed);
        }

        private WatchedDocument<V> document() {
            return document;
        }

        public ViewDocument<V> latest() {
            return document.latest();
        }

        public void leave() {
            document.unfollow(changed);
            WatchedDocuments.this.leave(document);
        }
    }
}
