package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.Told;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.Watch;
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

/** The documents that someone on this node watches. However many of a view there are, one subscription tells of them. */
@Component
class Topics {
    /** How many documents are read by one query. */
    static final int TOGETHER = 200;

    private final QueryGateway queries;
    private final ViewHome views;
    private final LiveProperties properties;
    private final Rooms<Watch, Topic<?>> topics = new Rooms<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Tidings> tidings = new ConcurrentHashMap<>();
    private final Map<String, BatchedReread<Topic<?>>> rereads = new ConcurrentHashMap<>();
    private volatile boolean over;

    Topics(QueryGateway queries, ViewHome views, LiveProperties properties) {
        this.queries = queries;
        this.views = views;
        this.properties = properties;
    }

    /** Comes back once the documents are there, which are read together; in the order of the keys. */
    @SuppressWarnings("unchecked") // a view's name tells its type
    <V> List<Following<V>> follow(String view, Collection<String> keys, Runnable changed) {
        listenTo(view);
        List<Topic<V>> entered = new ArrayList<>(keys.size());
        try {
            for (var key : keys)
                entered.add((Topic<V>) topics.enter(new Watch(view, key), asked -> new Topic<V>(asked, views)));
            read(entered.stream().filter(topic -> topic.known() == null).toList());
        } catch (RuntimeException unanswered) {
            entered.forEach(this::leave);
            throw unanswered;
        }
        return entered.stream().map(topic -> new Following<>(topic, changed)).toList();
    }

    <V> void catchUp(Collection<Following<V>> followed) {
        read(followed.stream().map(Following::topic).toList());
    }

    /**
     * Listens for word of a whole view.
     *
     * @param word takes the key of each document that changed, or {@link Watch#EVERY} where any of them may have
     * @return ends it
     */
    Runnable listen(String view, Consumer<String> word) {
        var listener = new Listener(view, word);
        listeners.add(listener);
        listenTo(view);
        return () -> listeners.remove(listener);
    }

    void begin() {
        over = false;
        for (var topic : topics.all()) listenTo(topic.view());
        for (var listener : listeners) listenTo(listener.view());
    }

    /** Nothing is heard from now on. */
    void end() {
        over = true;
        tidings.values().removeIf(word -> {
            word.end();
            return true;
        });
    }

    int size() {
        return topics.size();
    }

    private void listenTo(String view) {
        var word = tidings.computeIfAbsent(
                view, first -> new Tidings(view, queries, properties, this::heard, () -> lookAgainAt(view)).begin());
        if (over) word.end();
    }

    private void heard(Told told) {
        var topic = topics.find(new Watch(told.view(), told.key()));
        if (topic != null) topic.told(told);
        tell(told.view(), told.key());
    }

    private void lookAgainAt(String view) {
        rereads.computeIfAbsent(view, first -> new BatchedReread<>(() -> watched(view), this::read, () -> over))
                .ask();
        tell(view, Watch.EVERY);
    }

    private List<Topic<?>> watched(String view) {
        List<Topic<?>> watched = new ArrayList<>();
        for (var topic : topics.all()) if (topic.view().equals(view)) watched.add(topic);
        return watched;
    }

    /** All of one view. */
    private <T extends Topic<?>> void read(List<T> watched) {
        for (int from = 0; from < watched.size(); from += TOGETHER)
            readTogether(watched.subList(from, Math.min(watched.size(), from + TOGETHER)));
    }

    @SuppressWarnings("unchecked") // a view's name tells its type
    private void readTogether(List<? extends Topic<?>> watched) {
        List<@Nullable Stored<?>> before = new ArrayList<>(watched.size());
        for (var topic : watched) before.add(topic.known());
        var read = views.find(
                watched.getFirst().view(), watched.stream().map(Topic::key).toList());
        for (int i = 0; i < watched.size(); i++)
            ((Topic<Object>) watched.get(i)).read((Stored<Object>) before.get(i), (Stored<Object>) read.get(i));
    }

    private void leave(Topic<?> topic) {
        topics.leave(new Watch(topic.view(), topic.key()));
    }

    private void tell(String view, String key) {
        for (var listener : listeners)
            if (listener.view().equals(view)) listener.word().accept(key);
    }

    private record Listener(String view, Consumer<String> word) {}

    /** One document, until it is left. */
    final class Following<V> {
        private final Topic<V> topic;
        private final Runnable changed;

        private Following(Topic<V> topic, Runnable changed) {
            this.topic = topic;
            this.changed = changed;
            topic.follow(changed);
        }

        private Topic<V> topic() {
            return topic;
        }

        Stored<V> latest() {
            return topic.latest();
        }

        void leave() {
            topic.unfollow(changed);
            Topics.this.leave(topic);
        }
    }
}
