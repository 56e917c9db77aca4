package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.Told;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest of one document. It can be told before its first follower reads it, so that no change falls between the two. */
final class Topic<V> extends Rooms.Room {
    private static final Logger LOG = LoggerFactory.getLogger(Topic.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Watch watch;
    private final ViewHome views;
    private final Once begun = new Once();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Stored<V>> latest = new AtomicReference<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean over;

    Topic(Watch watch, ViewHome views) {
        this.watch = watch;
        this.views = views;
    }

    void follow(Runnable changed) {
        begun.run(() -> latest.compareAndSet(null, read())); // what was told meanwhile is newer
        followers.add(changed);
    }

    void unfollow(Runnable changed) {
        followers.remove(changed);
    }

    Stored<V> latest() {
        return Objects.requireNonNull(latest.get());
    }

    String view() {
        return watch.view();
    }

    /** By this node the document itself is told, by another that there is something to read. */
    @SuppressWarnings("unchecked") // a view's name tells its type
    void told(Told told) {
        if (told.document() == null) {
            lookAgain();
        } else {
            latest.set((Stored<V>) told.document());
            followers.forEach(Runnable::run);
        }
    }

    /** On a thread of its own; what is told while it reads is read again. */
    void lookAgain() {
        if (looks.getAndIncrement() == 0) Thread.startVirtualThread(this::look);
    }

    @Override
    void end() {
        over = true;
    }

    private void look() {
        int answered;
        do {
            answered = looks.get();
            while (!over && !hasLooked()) LockSupport.parkNanos(PAUSE.toNanos());
        } while (!looks.compareAndSet(answered, 0));
        followers.forEach(Runnable::run);
    }

    /** Whoever told us something while we were reading knew better. */
    private boolean hasLooked() {
        try {
            var before = latest.get();
            while (!latest.compareAndSet(before, read())) before = latest.get();
            return true;
        } catch (RuntimeException away) {
            LOG.warn("{} cannot be read anew: {}", watch.view(), away.toString());
            return false;
        }
    }

    @SuppressWarnings("unchecked") // a view's name tells its type
    private Stored<V> read() {
        return (Stored<V>) views.find(watch);
    }
}
