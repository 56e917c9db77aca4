package dev.ross.query.platform.live;

import dev.ross.contracts.trace.Parent;
import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.Told;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.Watch;
import dev.ross.query.platform.web.Fault;
import io.opentelemetry.context.Context;
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

/** One document that someone on this node watches, as it was last told of or read. */
final class Topic<V> extends Rooms.Room {
    private static final Logger LOG = LoggerFactory.getLogger(Topic.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Watch watch;
    private final ViewHome views;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Stored<V>> latest = new AtomicReference<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean over;

    Topic(Watch watch, ViewHome views) {
        this.watch = watch;
        this.views = views;
    }

    void follow(Runnable changed) {
        followers.add(changed);
    }

    void unfollow(Runnable changed) {
        followers.remove(changed);
    }

    /** Absent before it is first read or told of. */
    @Nullable
    Stored<V> known() {
        return latest.get();
    }

    Stored<V> latest() {
        return Objects.requireNonNull(latest.get());
    }

    String view() {
        return watch.view();
    }

    String key() {
        return watch.key();
    }

    /**
     * Takes what was read, unless something was told while it was read, which is newer.
     *
     * @param before what was known when the reading began
     */
    void read(@Nullable Stored<V> before, Stored<V> read) {
        if (latest.compareAndSet(before, read) && before != null && !read.equals(before))
            followers.forEach(Runnable::run);
    }

    /** By this node the document itself is told, by another that there is something to read. */
    void told(Told told) {
        Parent.in(told.trail())
                .ifPresentOrElse(cause -> cause.wrap(() -> heard(told)).run(), () -> heard(told));
    }

    @SuppressWarnings("unchecked") // a view's name tells its type
    private void heard(Told told) {
        if (told.document() == null) {
            lookAgain();
        } else {
            latest.set((Stored<V>) told.document());
            followers.forEach(Runnable::run);
        }
    }

    /** On a thread of its own; what is told while it reads is read again. */
    private void lookAgain() {
        if (looks.getAndIncrement() == 0)
            Thread.startVirtualThread(Context.current().wrap(this::look));
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
            LOG.warn("{} cannot be read anew: {}", watch.view(), new Fault(away));
            return false;
        }
    }

    @SuppressWarnings("unchecked") // a view's name tells its type
    private Stored<V> read() {
        return (Stored<V>) views.find(watch);
    }
}
