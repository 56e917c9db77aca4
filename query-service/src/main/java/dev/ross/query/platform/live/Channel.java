package dev.ross.query.platform.live;

import dev.ross.contracts.Trail;
import dev.ross.contracts.trace.Parent;
import dev.ross.contracts.trace.Spans;
import dev.ross.query.platform.web.Fault;
import dev.ross.query.platform.web.Json;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All who see the same of the same. Whoever brings a change only notes it; a virtual thread renders it and hands it out,
 * and a change that comes meanwhile is part of the next round.
 */
final class Channel<S> extends Rooms.Room {
    private static final Logger LOG = LoggerFactory.getLogger(Channel.class);

    private final Screen<S> screen;
    private final Json json;
    private final Spans spans;
    private final Once begun = new Once();
    private final Set<Slot> slots = ConcurrentHashMap.newKeySet();
    private final AtomicInteger changes = new AtomicInteger();
    /** The traceparent of the latest change that is traced and not told yet. */
    private final AtomicReference<@Nullable String> because = new AtomicReference<>();

    private volatile Source.@Nullable Feed<S> feed;
    private volatile @Nullable Frame latest;

    Channel(Screen<S> screen, Json json, Spans spans) {
        this.screen = screen;
        this.json = json;
        this.spans = spans;
    }

    /** The frame that whoever joined now begins with. */
    Frame join(Slot slot) {
        begun.run(this::begin);
        slots.add(slot);
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
        var following = feed;
        if (following != null) following.end();
    }

    private void begin() {
        end();
        var following = screen.source().follow(this::changed);
        feed = following;
        latest = render(following.now(), 0);
        changed(); // for what came before there was a feed to render it from
    }

    private void tell() {
        int told;
        do {
            told = changes.get();
            try {
                next(because.getAndSet(null));
            } catch (Exception failed) {
                LOG.error(
                        "A change of {} could not be shown: {}", screen.source().screen(), new Fault(failed));
            }
        } while (!changes.compareAndSet(told, 0));
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
        var following = feed;
        var before = latest;
        if (following == null || before == null) return;
        var now = render(following.now(), before.turn() + 1);
        if (now.shows(before.data())) return;
        latest = now;
        slots.forEach(slot -> slot.offer(now));
    }

    private Frame render(Moment<S> moment, long turn) {
        var answer = screen.lens().show(moment.state());
        return new Frame(turn, moment.position(), moment.settled(), answer == null ? null : json.bytes(answer));
    }
}
