package dev.ross.command.platform.bus;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.jspecify.annotations.Nullable;

/**
 * Locks aggregates within this process. A command waits for all its locks together until its deadline and no longer, so
 * that commands that wait for one book while a store does not respond give up together. Locks are taken in one order
 * everywhere; a command that broke it would end at its deadline.
 */
public final class DeadlineLocks implements LockFactory {
    private final Duration defaultWait;
    private final Map<String, SharedLock> locks = new ConcurrentHashMap<>();

    /**
     * @param defaultWait how long to wait outside of a command
     */
    public DeadlineLocks(Duration defaultWait) {
        this.defaultWait = defaultWait;
    }

    @Override
    public Lock obtainLock(String identifier) {
        var lock = locks.compute(identifier, (name, known) -> (known == null ? new SharedLock() : known).used());
        if (!acquired(lock)) {
            forget(identifier);
            throw new LockAcquisitionFailedException("the command's time was over before it had its locks");
        }
        return new HeldLock(identifier, lock);
    }

    private boolean acquired(SharedLock lock) {
        try {
            return lock.tryLock(Math.max(0, CommandDeadline.millisLeft(defaultWait)), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget(String identifier) {
        locks.computeIfPresent(identifier, (name, known) -> known.unused());
    }

    /** How many aggregates are locked or waited for. */
    int size() {
        return locks.size();
    }

    /**
     * A counted lock; the count changes only within {@code compute} of its map, so that no thread waits for a lock that
     * has been removed.
     */
    private static final class SharedLock extends ReentrantLock {
        private static final long serialVersionUID = 1L;
        private int users;

        SharedLock() {
            super(true); // fair: the longest-waiting thread is next, so that none is passed over until its deadline
        }

        SharedLock used() {
            users++;
            return this;
        }

        @Nullable
        SharedLock unused() {
            return --users == 0 ? null : this;
        }
    }

    private final class HeldLock implements Lock {
        private final String identifier;
        private final SharedLock lock;

        HeldLock(String identifier, SharedLock lock) {
            this.identifier = identifier;
            this.lock = lock;
        }

        @Override
        public void release() {
            lock.unlock();
            forget(identifier);
        }

        @Override
        public boolean isHeld() {
            return lock.isHeldByCurrentThread();
        }
    }
}
