package dev.ross.query.platform.axon;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads how far another node has come with one screen, once for all who wait for it, and only while someone does.
 */
final class SharedTokenPoll {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private final Supplier<Position> written;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition read = lock.newCondition();
    private Position seen = Position.NONE;
    private @Nullable RuntimeException failure;
    private int waiting;
    private boolean polling;

    SharedTokenPoll(Supplier<Position> written) {
        this.written = written;
    }

    /**
     * @return false if it did not come so far in time
     * @throws RuntimeException as the latest reading did, if that failed
     */
    boolean await(long number, Duration atMost) throws InterruptedException {
        var left = atMost.toNanos();
        lock.lock();
        waiting++;
        try {
            if (!polling) begin();
            while (!seen.passed(number)) {
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

    /** What was read when somebody waited before may have been made anew since. */
    private void begin() {
        polling = true;
        seen = Position.NONE;
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

    /** Whether anybody waits for more. */
    private boolean take(Object answer) {
        lock.lock();
        try {
            failure = answer instanceof RuntimeException away ? away : null;
            if (answer instanceof Position position) seen = position;
            read.signalAll();
            polling = waiting > 0;
            return polling;
        } finally {
            lock.unlock();
        }
    }
}
