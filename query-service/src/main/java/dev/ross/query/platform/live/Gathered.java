package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.mongo.ViewStore;
import dev.ross.query.platform.mongo.Watch;
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
 * All documents of a view as one state in this node's memory, for what no key finds. It is made of them when it is first
 * wanted. From then on word of a document is noted only, and whoever looks next has it read: what was written before the
 * word came is seen, however often it changed. Word of the view as a whole has all of it read again.
 */
public final class Gathered<V, S> implements Source<S> {
    /** The scans for readers who have come far take a fifth of a processor at most, and none waits longer than this. */
    private static final int RESTS = 4;

    private static final long LONGEST_REST = Duration.ofMillis(500).toNanos();

    private final ViewStore<V> store;
    private final Gathering<V, S> gathering;
    private final Topics topics;
    private volatile Once begun = new Once();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final Set<String> unread = ConcurrentHashMap.newKeySet();
    private final AtomicLong heard = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile long read;
    private volatile @Nullable Moment<S> latest;
    private volatile long reached = -1;
    private final AtomicLong wanted = new AtomicLong(-1);
    private final ReentrantLock scanning = new ReentrantLock();
    private long scanned = System.nanoTime();
    private long rest;
    private volatile Runnable leave = () -> {};

    Gathered(ViewStore<V> store, Gathering<V, S> gathering, Topics topics) {
        this.store = store;
        this.gathering = gathering;
        this.topics = topics;
    }

    @Override
    public String screen() {
        return store.screen();
    }

    @Override
    public Moment<S> read() {
        begun.run(this::begin);
        if (read != heard.get()) takeIn();
        return Objects.requireNonNull(latest);
    }

    /** Word from another node may still be on its way: what was written since the last such reader is read here. */
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

    /** One scan will do for all who have come: the documents have got as far as each of them asks for. */
    private void scan(long position) {
        reading.lock();
        try {
            var known = Objects.requireNonNull(latest);
            var documents = since(reached);
            if (!documents.isEmpty()) latest = moment(known.state(), known.position(), documents);
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
            public Moment<S> now() {
                return read();
            }

            /** By {@link #reach}, before. */
            @Override
            public void catchUp() {}

            @Override
            public void end() {
                followers.remove(changed);
            }
        };
    }

    /** Once it was ended, it is followed again from the next reader on. */
    public void start() {
        begun = new Once();
    }

    /** Word is no longer listened for. */
    public void end() {
        leave.run();
        leave = () -> {};
    }

    /** Followed before it is read, so that no change falls between the two. */
    private void begin() {
        end(); // what a failed attempt left behind
        leave = topics.listen(store.name(), this::changed);
        hear(Watch.EVERY);
        takeIn();
    }

    private void changed(String key) {
        hear(key);
        followers.forEach(Runnable::run);
    }

    private void hear(String key) {
        unread.add(key);
        heard.incrementAndGet();
    }

    private void takeIn() {
        reading.lock();
        try {
            var until = heard.get();
            var keys = List.copyOf(unread);
            keys.forEach(unread::remove); // before they are read: what is heard meanwhile is read again
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

    private Moment<S> next(@Nullable Moment<S> before, List<String> keys) {
        if (before == null || keys.contains(Watch.EVERY)) {
            reached = -1; // whoever makes the view anew begins at the first event
            return moment(null, -1, since(-1));
        }
        return keys.isEmpty() ? before : moment(before.state(), before.position(), store.find(keys));
    }

    private Moment<S> moment(@Nullable S before, long position, List<Stored<V>> documents) {
        var newest = documents.stream().mapToLong(Stored::position).max().orElse(-1);
        return new Moment<>(gathering.with(before, documents), Math.max(position, newest));
    }

    private List<Stored<V>> since(long position) {
        List<Stored<V>> documents = new ArrayList<>();
        store.forEachSince(position, documents::add);
        return documents;
    }
}
