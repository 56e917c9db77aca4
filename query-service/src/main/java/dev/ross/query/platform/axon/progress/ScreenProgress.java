package dev.ross.query.platform.axon.progress;

import dev.ross.query.platform.axon.log.LogPosition;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The log position that one screen has reached; readers can wait for a later one. */
final class ScreenProgress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile LogPosition seen = LogPosition.NONE;
    private int waiting;

    void move(LogPosition to) {
        lock.lock();
        try {
            seen = to;
            if (waiting > 0) moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether this node follows the screen. */
    boolean isHere() {
        return !seen.equals(LogPosition.NONE);
    }

    LogPosition seen() {
        return seen;
    }

    boolean await(long number, Duration atMost) throws InterruptedException {
        if (seen.passed(number)) return true;
        var left = atMost.toNanos();
        lock.lock();
        waiting++;
        try {
            while (!seen.passed(number)) {
                if (left <= 0) return false;
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            waiting--;
            lock.unlock();
        }
    }
}
