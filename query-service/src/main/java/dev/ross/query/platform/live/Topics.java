package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.Watch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
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

    /**
     * Listens for word of a whole view.
     *
     * @param word takes the key of each document that changed, or {@link Watch#EVERY} where any of them may have
     * @return ends it
     */
    Runnable listen(String view, Consumer<String> word) {
        var heard = new AtomicReference<@Nullable Following<?>>();
        var following = follow(new Watch(view, Watch.EVERY), () -> word.accept(key(heard.get())));
        heard.set(following);
        return following.leave();
    }

    private static String key(@Nullable Following<?> heard) {
        return heard == null ? Watch.EVERY : heard.latest().get().key();
    }

    int size() {
        return topics.size();
    }

    /** One document, until it is left. */
    record Following<V>(Supplier<Stored<V>> latest, Runnable leave) {}
}
