package dev.ross.query.platform.axon.progress;

import dev.ross.query.platform.axon.log.LogPosition;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The log position that one screen has reached; readers can wait for a later one. */
final class ScreenProgress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile SeenPosition seen = SeenPosition.NONE;
    private int waiting;

    void move(LogPosition to) {
        lock.lock();
        try {
            seen = seen.movedTo(to, System.nanoTime());
            if (waiting > 0) moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether this node follows the screen. */
    boolean isHere() {
        return !seen().equals(LogPosition.NONE);
    }

    LogPosition seen() {
        return seen.position();
    }

    boolean await(long number, Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        if (nanosUntilShown(number) == 0) return true;
        lock.lock();
        waiting++;
        try {
            for (var open = nanosUntilShown(number); open > 0; open = nanosUntilShown(number)) {
                var left = until - System.nanoTime();
                if (left <= 0) return false;
                moved.awaitNanos(Math.min(open, left));
            }
            return true;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private long nanosUntilShown(long number) {
        return seen.nanosUntilShown(number, System.nanoTime());
    }
}
