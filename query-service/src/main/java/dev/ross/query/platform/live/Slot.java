package dev.ross.query.platform.live;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The place where one watcher's next frame of one channel lies. There is room for one: a newer frame takes the place of
 * one that was not fetched, and the watcher is told that it missed something.
 */
final class Slot {
    private final String prefix;
    private final Watcher watcher;
    private final AtomicReference<@Nullable Frame> next = new AtomicReference<>();
    private volatile boolean missed;
    private @Nullable Frame last;

    /**
     * @param prefix of the names of its events, where several views share a stream
     */
    Slot(String prefix, Watcher watcher) {
        this.prefix = prefix;
        this.watcher = watcher;
    }

    void offer(Frame frame) {
        var before = next.getAndUpdate(waiting -> waiting == null || waiting.turn() < frame.turn() ? frame : waiting);
        if (before != null && before.turn() < frame.turn()) {
            missed = true;
            watcher.meters().coalesced();
        }
        watcher.wake();
    }

    /** The watcher has seen this one before it came: only what follows is sent. */
    void resumeAfter(Frame frame) {
        last = frame;
    }

    /** By the watcher's own thread only. */
    @Nullable
    Event take() {
        var frame = next.getAndSet(null);
        if (frame == null || (last != null && last.turn() >= frame.turn())) return null;
        var event = new Event(prefix + name(frame), frame);
        missed = false;
        last = frame;
        return event;
    }

    private String name(Frame frame) {
        if (frame.gone()) return "removed";
        if (last == null || last.gone()) return "snapshot";
        if (!missed) return "changed";
        watcher.meters().resynced();
        return "resync";
    }

    /** What is sent. */
    record Event(String name, Frame frame) {
        void writeTo(Wire wire) throws IOException {
            wire.write(frame.head(name));
            wire.write(frame.body());
            wire.write(Frame.END);
        }
    }
}
