package dev.ross.query.platform.live.stream;

import dev.ross.query.platform.live.connection.SseConnection;
import dev.ross.query.platform.security.StreamAdmission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. It has a thread only while something is being sent: a new frame wakes it, and a slow client blocks
 * only that thread.
 */
public final class StreamSubscriber {
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final StreamAdmission admission;
    private final StreamMeters meters;
    private final List<StreamSlot> slots = new CopyOnWriteArrayList<>();
    private final List<Runnable> endings = new CopyOnWriteArrayList<>();
    /** Begins as if a thread were sending: nothing is sent before there is a connection. */
    private final AtomicInteger wakes = new AtomicInteger(1);

    private final AtomicBoolean over = new AtomicBoolean();
    private final Instant until;
    private volatile @Nullable SseConnection connection;
    private volatile long lastSent = System.nanoTime();
    private volatile long sendingSince;
    private volatile boolean heartbeatDue;
    private volatile int probes;
    private volatile boolean dismissed;
    private volatile byte @Nullable [] lastMessage;

    /**
     * @param until when it ends
     */
    StreamSubscriber(StreamAdmission admission, Instant until, StreamMeters meters) {
        this.until = until;
        this.admission = admission;
        this.meters = meters;
    }

    StreamMeters meters() {
        return meters;
    }

    StreamAdmission admission() {
        return admission;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /**
     * @param prefix of the names of the slot's events
     */
    StreamSlot slot(String prefix) {
        var slot = new StreamSlot(prefix, this);
        slots.add(slot);
        return slot;
    }

    /** Runs this when the stream ends. */
    void atTheEnd(Runnable ending) {
        endings.add(ending);
    }

    public void begin(SseConnection connection) {
        this.connection = connection;
        Thread.startVirtualThread(this::send);
    }

    void wake() {
        if (wakes.getAndIncrement() == 0) Thread.startVirtualThread(this::send);
    }

    /** Sends a last message and ends. */
    void disconnect(byte[] message) {
        lastMessage = message;
        wake();
    }

    /** Ends without sending more: this caller may not see pending frames any more. */
    void dismiss() {
        dismissed = true;
        wake();
    }

    /** Writes twice within the next seconds: to a socket that was closed, the second fails. */
    void probe() {
        probes = 2;
    }

    /** Called every second: an idle connection gets a heartbeat, one whose client does not read is cut. */
    void check(long now, LiveProperties limits) {
        var since = sendingSince;
        if (since != 0 && now - since > limits.writeDeadline().toNanos()) {
            Objects.requireNonNull(connection).cut();
        } else if (since == 0
                && (probes > 0 || now - lastSent > limits.heartbeat().toNanos())) {
            if (probes > 0) probes--;
            heartbeatDue = true;
            wake();
        }
    }

    /** Releases everything that was acquired for it. */
    public void end() {
        if (over.getAndSet(true)) return;
        endings.forEach(Runnable::run);
        var open = connection;
        if (open != null) open.end();
    }

    private void send() {
        var open = Objects.requireNonNull(connection);
        int handled;
        do {
            handled = wakes.get();
            if (over.get()) return;
            if (!sent(open)) {
                end();
                return;
            }
        } while (!wakes.compareAndSet(handled, 0));
    }

    /** Sends pending frames; returns whether the stream goes on. */
    private boolean sent(SseConnection open) {
        try {
            sendingSince = System.nanoTime() | 1;
            var message = lastMessage;
            var sent = sendEvents(open);
            if (heartbeatDue && !sent) open.write(HEARTBEAT);
            heartbeatDue = false;
            if (message != null) open.write(message);
            var isLast = message != null || dismissed;
            if (isLast) open.finish();
            else open.flush();
            lastSent = System.nanoTime();
            return !isLast;
        } catch (IOException | RuntimeException broken) {
            return false;
        } finally {
            sendingSince = 0;
        }
    }

    private boolean sendEvents(SseConnection open) throws IOException {
        var sent = false;
        for (var slot : slots) {
            if (dismissed) return true;
            var events = slot.take();
            if (events == null) continue;
            events.writeTo(open);
            sent = true;
        }
        return sent;
    }
}
