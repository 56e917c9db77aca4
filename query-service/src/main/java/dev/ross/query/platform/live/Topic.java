package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.Told;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.Watch;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.jspecify.annotations.Nullable;

/**
 * The latest of one document. Its first follower subscribes before asking, so that no change falls between the two; with
 * its last it ends.
 */
final class Topic<V> extends Rooms.Room {
    private static final ResponseType<Told> WORD = ResponseTypes.instanceOf(Told.class);

    private final Watch watch;
    private final QueryGateway queries;
    private final ViewHome views;
    private final Once begun = new Once();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Stored<V>> latest = new AtomicReference<>();
    private volatile @Nullable SubscriptionQueryResult<Told, Told> subscription;

    Topic(Watch watch, QueryGateway queries, ViewHome views) {
        this.watch = watch;
        this.queries = queries;
        this.views = views;
    }

    void follow(Runnable changed) {
        begun.run(this::begin);
        followers.add(changed);
    }

    void unfollow(Runnable changed) {
        followers.remove(changed);
    }

    Stored<V> latest() {
        return Objects.requireNonNull(latest.get());
    }

    @Override
    void end() {
        var asked = subscription;
        if (asked != null) asked.cancel();
    }

    @SuppressWarnings("unchecked") // a view's name tells its type
    private void begin() {
        end(); // what a failed attempt left behind
        var asked = queries.subscriptionQuery(Watch.class.getName(), watch, WORD, WORD, 1);
        subscription = asked;
        asked.updates().subscribe(this::changed);
        var first = Objects.requireNonNull(asked.initialResult().block());
        latest.compareAndSet(null, (Stored<V>) views.see(first)); // an update that came meanwhile is newer
    }

    @SuppressWarnings("unchecked") // a view's name tells its type
    private void changed(Told told) {
        latest.set((Stored<V>) views.see(told));
        followers.forEach(Runnable::run);
    }
}
