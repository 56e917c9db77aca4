package dev.ross.query.platform.live.document;

import dev.ross.platform.tracing.SpanParent;
import dev.ross.platform.web.SafeThrowable;
import dev.ross.query.platform.mongo.DocumentChanged;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.WatchDocument;
import dev.ross.query.platform.mongo.document.ViewDocument;
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

/** One document that is watched on this node, as it was last reported or read. */
final class WatchedDocument<V> extends RefCountedMap.SharedValue {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedDocument.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final WatchDocument watch;
    private final ViewRegistry views;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable ViewDocument<V>> latest = new AtomicReference<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean over;

    WatchedDocument(WatchDocument watch, ViewRegistry views) {
        this.watch = watch;
        this.views = views;
    }

    void follow(Runnable changed) {
        followers.add(changed);
    }

    void unfollow(Runnable changed) {
        followers.remove(changed);
    }

    /** Absent before it is first read or reported. */
    @Nullable
    ViewDocument<V> known() {
        return latest.get();
    }

    ViewDocument<V> latest() {
        return Objects.requireNonNull(latest.get());
    }

    String view() {
        return watch.view();
    }

    String key() {
        return watch.key();
    }

    /**
     * Takes a document that was read, unless a newer one was reported meanwhile.
     *
     * @param before the document known when the reading began
     */
    void read(@Nullable ViewDocument<V> before, ViewDocument<V> read) {
        if (latest.compareAndSet(before, read) && before != null && !read.equals(before))
            followers.forEach(Runnable::run);
    }

    /** Takes a notification: one from this node contains the document, one from another node only has it read again. */
    void accept(DocumentChanged change) {
        SpanParent.in(change.metadata())
                .ifPresentOrElse(cause -> cause.wrap(() -> update(change)).run(), () -> update(change));
    }

    @SuppressWarnings("unchecked") // a view's name determines its type
    private void update(DocumentChanged change) {
        if (change.document() == null) {
            lookAgain();
        } else {
            latest.set((ViewDocument<V>) change.document());
            followers.forEach(Runnable::run);
        }
    }

    /** Reads on a thread of its own, and again if a change is reported meanwhile. */
    private void lookAgain() {
        if (looks.getAndIncrement() == 0)
            Thread.startVirtualThread(Context.current().wrap(this::look));
    }

    @Override
    protected void end() {
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

    /** Reads again if the document was reported during the reading. */
    private boolean hasLooked() {
        try {
            var before = latest.get();
            while (!latest.compareAndSet(before, read())) before = latest.get();
            return true;
        } catch (RuntimeException away) {
            LOG.warn("{} cannot be read anew: {}", watch.view(), new SafeThrowable(away));
            return false;
        }
    }

    @SuppressWarnings("unchecked") // a view's name determines its type
    private ViewDocument<V> read() {
        return (ViewDocument<V>) views.find(watch);
    }
}
