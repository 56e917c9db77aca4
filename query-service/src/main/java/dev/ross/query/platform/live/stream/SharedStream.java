package dev.ross.query.platform.live.stream;

import dev.ross.contracts.MetadataKeys;
import dev.ross.platform.tracing.MessageSpans;
import dev.ross.platform.tracing.SpanParent;
import dev.ross.platform.web.SafeThrowable;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Snapshot;
import dev.ross.query.platform.live.StateSource;
import dev.ross.query.platform.live.document.OnceInitializer;
import dev.ross.query.platform.live.document.RefCountedMap;
import dev.ross.query.platform.web.AnswerJson;
import dev.ross.query.platform.web.ItemizedAnswer;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One rendered stream, shared by all subscribers of an equal screen. A change is only counted by the thread that
 * reports it; a virtual thread renders it and distributes it, and a change that comes meanwhile is part of the next
 * round.
 */
final class SharedStream<S> extends RefCountedMap.SharedValue {
    private static final Logger LOG = LoggerFactory.getLogger(SharedStream.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ScreenAnswer<S, ?> screen;
    private final AnswerJson json;
    private final MessageSpans spans;
    private final ThrottledRenderer costly;
    private final OnceInitializer begun = new OnceInitializer();
    private final Set<StreamSlot> slots = ConcurrentHashMap.newKeySet();
    private final AtomicInteger changes = new AtomicInteger();
    /** The traceparent of the latest change that is traced and not sent yet. */
    private final AtomicReference<@Nullable String> because = new AtomicReference<>();

    private volatile StateSource.@Nullable Feed<S> feed;
    private volatile @Nullable StreamFrame latest;
    private volatile boolean over;
    private final ReentrantLock rendering = new ReentrantLock();

    /**
     * @param costly renders this screen if rendering it takes long
     */
    SharedStream(ScreenAnswer<S, ?> screen, AnswerJson json, MessageSpans spans, ThrottledRenderer costly) {
        this.costly = costly;
        this.screen = screen;
        this.json = json;
        this.spans = spans;
    }

    /**
     * Adds a subscriber's slot, and returns the frame that it begins with.
     *
     * @param fresh whether it has to show all that was written until now, of which notifications may still be on their
     *     way
     */
    StreamFrame join(StreamSlot slot, boolean fresh) {
        var isFirst = begun.run(this::begin);
        slots.add(slot);
        if (fresh && !isFirst) Objects.requireNonNull(feed).catchUp();
        if (!isFirst && (fresh || screen.presentation().followsTheClock())) next();
        return Objects.requireNonNull(latest);
    }

    void leave(StreamSlot slot) {
        slots.remove(slot);
    }

    void changed() {
        SpanParent.current().ifPresent(because::set);
        if (changes.getAndIncrement() == 0) Thread.startVirtualThread(this::distribute);
    }

    /** Renders it again if it follows the clock. */
    void tick() {
        if (screen.presentation().followsTheClock()) changed();
    }

    @Override
    protected void end() {
        over = true;
        unfollow();
    }

    private void unfollow() {
        var following = feed;
        if (following != null) following.end();
    }

    private void begin() {
        unfollow();
        var following = screen.source().follow(this::changed);
        feed = following;
        latest = render(following.now(), null);
        changed(); // for what came before there was a feed to render it from
    }

    private void distribute() {
        int handled;
        do {
            handled = changes.get();
            show();
        } while (!changes.compareAndSet(handled, 0));
    }

    /** Tries until it is shown, or the last subscriber has left. */
    private void show() {
        var pause = FIRST_PAUSE;
        while (!over && !(screen.presentation().costly() ? costly.run(this::isShown) : isShown())) {
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean isShown() {
        try {
            next(because.getAndSet(null));
            return true;
        } catch (Exception failed) {
            LOG.warn(
                    "A change of {} cannot be shown and is tried again: {}",
                    screen.source().screen(),
                    new SafeThrowable(failed));
            return false;
        }
    }

    private void next(@Nullable String cause) throws Exception {
        if (cause == null) {
            next();
            return;
        }
        var name = "stream " + screen.source().screen();
        spans.below(Map.of(MetadataKeys.TRACEPARENT, cause), SpanKind.PRODUCER, name, () -> {
            next();
            return true;
        });
    }

    private void next() {
        rendering.lock();
        try {
            var following = feed;
            var before = latest;
            if (following == null || before == null) return;
            var now = render(following.now(), before);
            if (now.shows(before.data())) return;
            latest = now;
            slots.forEach(slot -> slot.offer(now));
        } finally {
            rendering.unlock();
        }
    }

    private StreamFrame render(Snapshot<S> snapshot, @Nullable StreamFrame before) {
        var answer = screen.presentation().show(snapshot.state());
        if (!(answer instanceof ItemizedAnswer list && json.tree(answer) instanceof ObjectNode tree))
            return StreamFrame.of(before, snapshot.position(), answer == null ? null : json.bytes(answer), null);
        var items = ItemList.of(list, tree, json, before == null ? null : before.items());
        return StreamFrame.of(before, snapshot.position(), json.bytes(tree), items);
    }
}
