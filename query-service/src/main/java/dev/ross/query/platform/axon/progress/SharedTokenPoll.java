package dev.ross.query.platform.axon.progress;

import dev.ross.query.platform.axon.log.LogPosition;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Polls the stored token of a screen that another node follows, once for all waiting readers, and only while there are
 * any.
 */
final class SharedTokenPoll {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private final Supplier<LogPosition> written;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition read = lock.newCondition();
    private SeenPosition seen = SeenPosition.NONE;
    private @Nullable RuntimeException failure;
    private int waiting;
    private boolean polling;

    SharedTokenPoll(Supplier<LogPosition> written) {
        this.written = written;
    }

    /**
     * @return false if the screen did not get that far in time
     * @throws RuntimeException the failure of the latest reading, if it failed
     */
    boolean await(long number, Duration atMost) throws InterruptedException {
        var left = atMost.toNanos();
        lock.lock();
        waiting++;
        try {
            if (!polling) begin();
            while (seen.nanosUntilShown(number, System.nanoTime()) > 0) {
                if (left <= 0) {
                    if (failure != null) throw failure;
                    return false;
                }
                left = read.awaitNanos(left);
            }
            return true;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Resets the position: the screen may have been rebuilt since the last poll. */
    private void begin() {
        polling = true;
        seen = seen.unknown();
        failure = null;
        Thread.startVirtualThread(this::poll);
    }

    private void poll() {
        while (take(read())) LockSupport.parkNanos(PAUSE);
    }

    private Object read() {
        try {
            return written.get();
        } catch (RuntimeException away) {
            return away;
        }
    }

    /** Publishes a reading, and returns whether any reader waits for more. */
    private boolean take(Object answer) {
        lock.lock();
        try {
            failure = answer instanceof RuntimeException away ? away : null;
            if (answer instanceof LogPosition position) seen = seen.movedTo(position, System.nanoTime());
            read.signalAll();
            polling = waiting > 0;
            return polling;
        } finally {
            lock.unlock();
        }
    }
}
