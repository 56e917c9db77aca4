package dev.ross.query.platform.live;

import dev.ross.query.platform.security.Admission;
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
 * One open stream. It has a thread only while something is being sent: whoever brings something wakes it, and a slow
 * reader keeps nobody waiting but that thread.
 */
final class Watcher {
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Admission admission;
    private final StreamMeters meters;
    private final List<Slot> slots = new CopyOnWriteArrayList<>();
    private final List<Runnable> endings = new CopyOnWriteArrayList<>();
    /** Begins as if someone were sending: nothing is sent before there is a wire. */
    private final AtomicInteger wakes = new AtomicInteger(1);

    private final AtomicBoolean over = new AtomicBoolean();
    private final Instant until;
    private volatile @Nullable Wire wire;
    private volatile long lastSent = System.nanoTime();
    private volatile long sendingSince;
    private volatile boolean beat;
    private volatile int probes;
    private volatile boolean dismissed;
    private volatile byte @Nullable [] farewell;

    /**
     * @param until when it ends
     */
    Watcher(Admission admission, Instant until, StreamMeters meters) {
        this.until = until;
        this.admission = admission;
        this.meters = meters;
    }

    StreamMeters meters() {
        return meters;
    }

    Admission admission() {
        return admission;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /**
     * @param prefix of the names of the slot's events
     */
    Slot slot(String prefix) {
        var slot = new Slot(prefix, this);
        slots.add(slot);
        return slot;
    }

    /** Runs this once the stream is over, or at once if it is. */
    void atTheEnd(Runnable ending) {
        endings.add(ending);
    }

    void begin(Wire wire) {
        this.wire = wire;
        Thread.startVirtualThread(this::send);
    }

    void wake() {
        if (wakes.getAndIncrement() == 0) Thread.startVirtualThread(this::send);
    }

    /** Says something last and ends. */
    void sendAway(byte[] words) {
        farewell = words;
        wake();
    }

    /** Ends without another word: what was not sent yet is not for this caller any more. */
    void dismiss() {
        dismissed = true;
        wake();
    }

    /** Writes twice within the next seconds: to a socket that was closed, the second fails. */
    void probe() {
        probes = 2;
    }

    /** Looked at every second: a silent line gets a heartbeat, one that takes nothing is cut. */
    void lookAt(long now, LiveProperties limits) {
        var since = sendingSince;
        if (since != 0 && now - since > limits.writeDeadline().toNanos()) {
            Objects.requireNonNull(wire).cut();
        } else if (since == 0
                && (probes > 0 || now - lastSent > limits.heartbeat().toNanos())) {
            if (probes > 0) probes--;
            beat = true;
            wake();
        }
    }

    /** Takes everything back that was begun for it. */
    void end() {
        if (over.getAndSet(true)) return;
        endings.forEach(Runnable::run);
        var line = wire;
        if (line != null) line.end();
    }

    private void send() {
        var line = Objects.requireNonNull(wire);
        int heard;
        do {
            heard = wakes.get();
            if (over.get()) return;
            if (!sent(line)) {
                end();
                return;
            }
        } while (!wakes.compareAndSet(heard, 0));
    }

    /** Whether there is more to come. */
    private boolean sent(Wire line) {
        try {
            sendingSince = System.nanoTime() | 1;
            var words = farewell;
            var sent = sendEvents(line);
            if (beat && !sent) line.write(HEARTBEAT);
            beat = false;
            if (words != null) line.write(words);
            var isLast = words != null || dismissed;
            if (isLast) line.finish();
            else line.flush();
            lastSent = System.nanoTime();
            return !isLast;
        } catch (IOException | RuntimeException broken) {
            return false;
        } finally {
            sendingSince = 0;
        }
    }

    private boolean sendEvents(Wire line) throws IOException {
        var sent = false;
        for (var slot : slots) {
            if (dismissed) return true;
            var told = slot.take();
            if (told == null) continue;
            told.writeTo(line);
            sent = true;
        }
        return sent;
    }
}
