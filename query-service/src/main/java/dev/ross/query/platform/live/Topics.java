package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.Told;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.Watch;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    void begin() {
        over = false;
        for (var topic : topics.all()) listenTo(topic.view());
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
    }

    private void lookAgainAt(String view) {
        for (var topic : topics.all()) if (topic.view().equals(view)) topic.lookAgain();
    }

    /** One document, until it is left. */
    record Following<V>(Supplier<Stored<V>> latest, Runnable leave) {}
}
