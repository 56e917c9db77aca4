package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.Watch;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** The documents that someone on this node watches, each followed by one subscription query. */
@Component
class Topics {
    private final QueryGateway queries;
    private final ViewHome views;
    private final Rooms<Watch, Topic<?>> topics = new Rooms<>();

    Topics(QueryGateway queries, ViewHome views) {
        this.queries = queries;
        this.views = views;
    }

    /** Comes back once the document is there. */
    @SuppressWarnings("unchecked") // a view's name tells its type
    <V> Following<V> follow(Watch watch, Runnable changed) {
        var topic = (Topic<V>) topics.enter(watch, asked -> new Topic<V>(asked, queries, views));
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

    int size() {
        return topics.size();
    }

    /** One document, until it is left. */
    record Following<V>(Supplier<Stored<V>> latest, Runnable leave) {}
}
