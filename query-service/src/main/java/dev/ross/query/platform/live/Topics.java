package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.Told;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.Watch;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** The documents that someone on this node watches. However many of a view there are, one subscription tells of them. */
@Component
class Topics {
    private final QueryGateway queries;
    private final ViewHome views;
    private final LiveProperties properties;
    private final Rooms<Watch, Topic<?>> topics = new Rooms<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Tidings> tidings = new ConcurrentHashMap<>();
    private volatile boolean over;

    Topics(QueryGateway queries, ViewHome views, LiveProperties properties) {
        this.queries = queries;
        this.views = views;
        this.properties = properties;
    }

    /** Comes back once the document is there. */
    @SuppressWarnings("unchecked") // a view's name tells its type
    <V> Following<V> follow(Watch watch, Runnable changed) {
        var topic = (Topic<V>) topics.enter(watch, asked -> new Topic<V>(asked, views));
        listenTo(watch.view());
        try {
            topic.follow(changed);
        } catch (RuntimeException unanswered) {
            topics.leave(watch);
            throw unanswered;
        }
        return new Following<>(topic::latest, () -> {
            topic.unfollow(changed);
            topics.leave(watch);
        });
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
        for (var topic : topics.all()) if (topic.view().equals(view)) topic.lookAgain();
        tell(view, Watch.EVERY);
    }

    private void tell(String view, String key) {
        for (var listener : listeners)
            if (listener.view().equals(view)) listener.word().accept(key);
    }

    private record Listener(String view, Consumer<String> word) {}

    /** One document, until it is left. */
    record Following<V>(Supplier<Stored<V>> latest, Runnable leave) {}
}
