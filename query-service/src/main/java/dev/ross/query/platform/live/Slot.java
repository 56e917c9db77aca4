package dev.ross.query.platform.live;

import dev.ross.query.platform.live.Items.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The place where one watcher's next frame of one channel lies. There is room for one: a newer frame takes the place of
 * one that was not fetched, and the watcher is told what changed since the one it was sent last.
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
    Told take() {
        var frame = next.getAndSet(null);
        if (frame == null || (last != null && last.turn() >= frame.turn())) return null;
        var told = new Told(prefix, changes(frame), frame);
        missed = false;
        last = frame;
        return told;
    }

    private List<Change> changes(Frame frame) {
        var before = last;
        if (frame.gone()) return List.of(new Change(Change.REMOVED, frame.body()));
        if (before == null || before.gone()) return List.of(new Change("snapshot", frame.body()));
        var changes = frame.changesSince(before);
        if (changes != null) return changes;
        if (!missed && frame.items() == null) return List.of(new Change(Change.CHANGED, frame.body()));
        watcher.meters().resynced();
        return List.of(new Change("resync", frame.body()));
    }

    /** What is sent: one event or several, of which the last has the id, so that a caller comes back with it after all of them. */
    record Told(String prefix, List<Change> changes, Frame frame) {
        private static final byte[] END = ascii("\n\n");

        void writeTo(Wire wire) throws IOException {
            for (int number = 0; number < changes.size(); number++) {
                var change = changes.get(number);
                var id = number < changes.size() - 1 ? "" : "id: " + frame.id() + "\n";
                wire.write(ascii("event: " + prefix + change.name() + "\n" + id + "data: "));
                wire.write(change.data());
                wire.write(END);
            }
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
