package dev.ross.query.platform.live;

import dev.ross.query.platform.live.document.OnceInitializer;
import dev.ross.query.platform.live.document.WatchedDocuments;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.mongo.WatchDocument;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all documents of a view as one state in this node's memory, for queries that no key can answer. The state is
 * built on first use. From then on a change of a document is only noted, and the next reader has it read: so all that
 * was written before the notification is seen, however often it changed. After a notification for the view as a whole
 * all of it is read again.
 */
public final class InMemoryView<V, S> implements StateSource<S> {
    /**
     * Pause after a scan, in multiples of its duration: the scans of {@link #reach} take a fifth of a processor at
     * most, and none waits longer than the longest rest.
     */
    private static final int RESTS = 4;

    private static final long LONGEST_REST = Duration.ofMillis(500).toNanos();

    private final ViewStore<V> store;
    private final InMemoryReducer<V, S> reducer;
    private final WatchedDocuments watched;
    private volatile OnceInitializer begun = new OnceInitializer();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final Set<String> unread = ConcurrentHashMap.newKeySet();
    private final AtomicLong notifications = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile long read;
    private volatile @Nullable Snapshot<S> latest;
    private volatile long reached = -1;
    private final AtomicLong wanted = new AtomicLong(-1);
    private final ReentrantLock scanning = new ReentrantLock();
    private long scanned = System.nanoTime();
    private long rest;
    private volatile Runnable leave = () -> {};

    InMemoryView(ViewStore<V> store, InMemoryReducer<V, S> reducer, WatchedDocuments watched) {
        this.store = store;
        this.reducer = reducer;
        this.watched = watched;
    }

    @Override
    public String screen() {
        return store.screen();
    }

    @Override
    public Snapshot<S> read() {
        begun.run(this::begin);
        if (read != notifications.get()) readUnread();
        return Objects.requireNonNull(latest);
    }

    /** Reads what was written since the last such call: notifications from another node may still be on their way. */
    @Override
    public void reach(long position) {
        read();
        if (position <= reached) return;
        wanted.accumulateAndGet(position, Math::max);
        scanning.lock();
        try {
            if (position <= reached) return; // another reader's scan began after this one had come
            LockSupport.parkNanos(rest - (System.nanoTime() - scanned));
            var begun = System.nanoTime();
            scan(wanted.get());
            scanned = System.nanoTime();
            rest = Math.min(LONGEST_REST, RESTS * (scanned - begun));
        } finally {
            scanning.unlock();
        }
    }

    /** One scan serves all waiting readers: the documents have reached the position that each of them asks for. */
    private void scan(long position) {
        reading.lock();
        try {
            var known = Objects.requireNonNull(latest);
            var documents = since(reached);
            if (!documents.isEmpty()) latest = snapshot(known.state(), known.position(), documents);
            reached = Math.max(reached, position);
        } finally {
            reading.unlock();
        }
    }

    @Override
    public Feed<S> follow(Runnable changed) {
        followers.add(changed);
        return new Feed<>() {
            @Override
            public Snapshot<S> now() {
                return read();
            }

            /** Done by {@link #reach}, before. */
            @Override
            public void catchUp() {}

            @Override
            public void end() {
                followers.remove(changed);
            }
        };
    }

    /** After an end, lets the next reader follow the view again. */
    public void start() {
        begun = new OnceInitializer();
    }

    /** Stops following the view. */
    public void end() {
        leave.run();
        leave = () -> {};
    }

    /** Subscribes before it reads, so that no change is missed between the two. */
    private void begin() {
        end(); // what a failed attempt left behind
        leave = watched.listen(store.name(), this::changed);
        markUnread(WatchDocument.EVERY);
        readUnread();
    }

    private void changed(String key) {
        markUnread(key);
        followers.forEach(Runnable::run);
    }

    private void markUnread(String key) {
        unread.add(key);
        notifications.incrementAndGet();
    }

    private void readUnread() {
        reading.lock();
        try {
            var until = notifications.get();
            var keys = List.copyOf(unread);
            keys.forEach(unread::remove); // before they are read: keys reported meanwhile are read again
            try {
                latest = next(latest, keys);
            } catch (RuntimeException away) {
                unread.addAll(keys);
                throw away;
            }
            read = until;
        } finally {
            reading.unlock();
        }
    }

    private Snapshot<S> next(@Nullable Snapshot<S> before, List<String> keys) {
        if (before == null || keys.contains(WatchDocument.EVERY)) {
            reached = -1; // a rebuilt view begins at the first event
            return snapshot(null, -1, since(-1));
        }
        return keys.isEmpty() ? before : snapshot(before.state(), before.position(), store.find(keys));
    }

    private Snapshot<S> snapshot(@Nullable S before, long position, List<ViewDocument<V>> documents) {
        var newest = documents.stream().mapToLong(ViewDocument::position).max().orElse(-1);
        return new Snapshot<>(reducer.with(before, documents), Math.max(position, newest));
    }

    private List<ViewDocument<V>> since(long position) {
        List<ViewDocument<V>> documents = new ArrayList<>();
        store.forEachSince(position, documents::add);
        return documents;
    }
}
