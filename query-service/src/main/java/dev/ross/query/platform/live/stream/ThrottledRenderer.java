package dev.ross.query.platform.live.stream;

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Renders costly screens one after the other and rests in between, so that all of them together, however many are watched,
 * take a quarter of one processor at most.
 */
final class ThrottledRenderer {
    private static final int RESTS = 3;

    private final ReentrantLock lock = new ReentrantLock(true);

    boolean run(BooleanSupplier rendering) {
        lock.lock();
        try {
            var begun = System.nanoTime();
            try {
                return rendering.getAsBoolean();
            } finally {
                LockSupport.parkNanos(RESTS * (System.nanoTime() - begun));
            }
        } finally {
            lock.unlock();
        }
    }
}
