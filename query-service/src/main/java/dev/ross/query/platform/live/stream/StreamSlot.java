package dev.ross.query.platform.live.stream;

import dev.ross.query.platform.live.connection.SseConnection;
import dev.ross.query.platform.live.stream.ItemList.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Holds the next frame of one shared stream for one subscriber. It holds a single frame: a newer one replaces one that
 * was not sent, and the subscriber is sent the changes since the last frame it got.
 */
final class StreamSlot {
    private final String prefix;
    private final StreamSubscriber subscriber;
    private final AtomicReference<@Nullable StreamFrame> next = new AtomicReference<>();
    private volatile boolean missed;
    private @Nullable StreamFrame last;

    /**
     * @param prefix of the names of its events, where several views share a stream
     */
    StreamSlot(String prefix, StreamSubscriber subscriber) {
        this.prefix = prefix;
        this.subscriber = subscriber;
    }

    void offer(StreamFrame frame) {
        var before = next.getAndUpdate(waiting -> waiting == null || waiting.turn() < frame.turn() ? frame : waiting);
        if (before != null && before.turn() < frame.turn()) {
            missed = true;
            subscriber.meters().coalesced();
        }
        subscriber.wake();
    }

    /** Marks a frame as seen before the client reconnected: only later ones are sent. */
    void resumeAfter(StreamFrame frame) {
        last = frame;
    }

    /** Called by the subscriber's own thread only. */
    @Nullable
    FrameEvents take() {
        var frame = next.getAndSet(null);
        if (frame == null || (last != null && last.turn() >= frame.turn())) return null;
        var events = new FrameEvents(prefix, changes(frame), frame);
        missed = false;
        last = frame;
        return events;
    }

    private List<Change> changes(StreamFrame frame) {
        var before = last;
        if (frame.gone()) return List.of(new Change(Change.REMOVED, frame.body()));
        if (before == null || before.gone()) return List.of(new Change("snapshot", frame.body()));
        var changes = frame.changesSince(before);
        if (changes != null) return changes;
        if (!missed && frame.items() == null) return List.of(new Change(Change.CHANGED, frame.body()));
        subscriber.meters().resynced();
        return List.of(new Change("resync", frame.body()));
    }

    /**
     * The events of one frame: one or several, of which the last has the id, so that a client reconnects with it after
     * all of them.
     */
    record FrameEvents(String prefix, List<Change> changes, StreamFrame frame) {
        private static final byte[] END = ascii("\n\n");

        void writeTo(SseConnection connection) throws IOException {
            for (int number = 0; number < changes.size(); number++) {
                var change = changes.get(number);
                var id = number < changes.size() - 1 ? "" : "id: " + frame.id() + "\n";
                connection.write(ascii("event: " + prefix + change.name() + "\n" + id + "data: "));
                connection.write(change.data());
                connection.write(END);
            }
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
