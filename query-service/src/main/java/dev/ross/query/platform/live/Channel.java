package dev.ross.query.platform.live;

import dev.ross.contracts.Trail;
import dev.ross.contracts.trace.Parent;
import dev.ross.contracts.trace.Spans;
import dev.ross.query.platform.web.Fault;
import dev.ross.query.platform.web.Itemized;
import dev.ross.query.platform.web.Json;
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
 * All who see the same of the same. Whoever brings a change only notes it; a virtual thread renders it and hands it out,
 * and a change that comes meanwhile is part of the next round.
 */
final class Channel<S> extends Rooms.Room {
    private static final Logger LOG = LoggerFactory.getLogger(Channel.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Screen<S> screen;
    private final Json json;
    private final Spans spans;
    private final RenderLane costly;
    private final Once begun = new Once();
    private final Set<Slot> slots = ConcurrentHashMap.newKeySet();
    private final AtomicInteger changes = new AtomicInteger();
    /** The traceparent of the latest change that is traced and not told yet. */
    private final AtomicReference<@Nullable String> because = new AtomicReference<>();

    private volatile Source.@Nullable Feed<S> feed;
    private volatile @Nullable Frame latest;
    private volatile boolean over;
    private final ReentrantLock rendering = new ReentrantLock();

    /**
     * @param costly where it is rendered if that takes long
     */
    Channel(Screen<S> screen, Json json, Spans spans, RenderLane costly) {
        this.costly = costly;
        this.screen = screen;
        this.json = json;
        this.spans = spans;
    }

    /**
     * The frame that whoever joined now begins with.
     *
     * @param fresh whether it has to show all that was written until now, of which word may still be on its way
     */
    Frame join(Slot slot, boolean fresh) {
        var isFirst = begun.run(this::begin);
        slots.add(slot);
        if (fresh && !isFirst) Objects.requireNonNull(feed).catchUp();
        if (!isFirst && (fresh || screen.lens().followsTheClock())) next();
        return Objects.requireNonNull(latest);
    }

    void leave(Slot slot) {
        slots.remove(slot);
    }

    void changed() {
        Parent.current().ifPresent(because::set);
        if (changes.getAndIncrement() == 0) Thread.startVirtualThread(this::tell);
    }

    /** For what is seen differently as time goes by. */
    void tick() {
        if (screen.lens().followsTheClock()) changed();
    }

    @Override
    void end() {
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

    private void tell() {
        int told;
        do {
            told = changes.get();
            show();
        } while (!changes.compareAndSet(told, 0));
    }

    /** Until it is shown, or nobody watches any more. */
    private void show() {
        var pause = FIRST_PAUSE;
        while (!over && !(screen.lens().costly() ? costly.run(this::isShown) : isShown())) {
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
                    new Fault(failed));
            return false;
        }
    }

    private void next(@Nullable String cause) throws Exception {
        if (cause == null) {
            next();
            return;
        }
        var name = "stream " + screen.source().screen();
        spans.below(Map.of(Trail.TRACEPARENT, cause), SpanKind.PRODUCER, name, () -> {
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

    private Frame render(Moment<S> moment, @Nullable Frame before) {
        var answer = screen.lens().show(moment.state());
        if (!(answer instanceof Itemized list && json.tree(answer) instanceof ObjectNode tree))
            return Frame.of(before, moment.position(), answer == null ? null : json.bytes(answer), null);
        var items = Items.of(list, tree, json, before == null ? null : before.items());
        return Frame.of(before, moment.position(), json.bytes(tree), items);
    }
}
