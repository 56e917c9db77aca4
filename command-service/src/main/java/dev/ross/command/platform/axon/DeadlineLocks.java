package dev.ross.command.platform.axon;

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
 * that those who wait for one book behind a store that does not answer give up together. Locks are taken in one order
 * everywhere; a command that broke it would end at its deadline.
 */
final class DeadlineLocks implements LockFactory {
    private final Duration otherwise;
    private final Map<String, Shared> locks = new ConcurrentHashMap<>();

    /**
     * @param otherwise how long is waited outside of a command
     */
    DeadlineLocks(Duration otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public Lock obtainLock(String identifier) {
        var lock = locks.compute(identifier, (name, known) -> (known == null ? new Shared() : known).used());
        if (!acquired(lock)) {
            forget(identifier);
            throw new LockAcquisitionFailedException("the command's time was over before it had its locks");
        }
        return new Held(identifier, lock);
    }

    private boolean acquired(Shared lock) {
        try {
            return lock.tryLock(Math.max(0, CommandDeadline.millisLeft(otherwise)), TimeUnit.MILLISECONDS);
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

    /** Counted only within {@code compute} of its map, so that nobody waits for one that was forgotten. */
    private static final class Shared extends ReentrantLock {
        private static final long serialVersionUID = 1L;
        private int users;

        Shared() {
            super(true); // who waits longest is next: nobody is passed over until their time is over
        }

        Shared used() {
            users++;
            return this;
        }

        @Nullable
        Shared unused() {
            return --users == 0 ? null : this;
        }
    }

    private final class Held implements Lock {
        private final String identifier;
        private final Shared lock;

        Held(String identifier, Shared lock) {
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
