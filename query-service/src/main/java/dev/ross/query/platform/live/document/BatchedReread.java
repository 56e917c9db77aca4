package dev.ross.query.platform.live.document;

import dev.ross.platform.web.SafeThrowable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all watched documents of one view again: many by one query, with a pause after each, on one thread. If it is
 * requested while it runs, it runs once more.
 */
final class BatchedReread<T> {
    private static final Logger LOG = LoggerFactory.getLogger(BatchedReread.class);
    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final Duration AGAIN = Duration.ofMillis(250);

    private final Supplier<List<T>> watched;
    private final Consumer<List<T>> reading;
    private final BooleanSupplier over;
    private final AtomicInteger asked = new AtomicInteger();

    BatchedReread(Supplier<List<T>> watched, Consumer<List<T>> reading, BooleanSupplier over) {
        this.watched = watched;
        this.reading = reading;
        this.over = over;
    }

    void ask() {
        if (asked.getAndIncrement() == 0) Thread.startVirtualThread(this::run);
    }

    private void run() {
        int answered;
        do {
            answered = asked.get();
            var all = watched.get();
            for (int from = 0; from < all.size(); from += WatchedDocuments.TOGETHER)
                read(all.subList(from, Math.min(all.size(), from + WatchedDocuments.TOGETHER)));
        } while (!asked.compareAndSet(answered, 0));
    }

    private void read(List<T> some) {
        while (!over.getAsBoolean() && !isRead(some)) LockSupport.parkNanos(AGAIN.toNanos());
        LockSupport.parkNanos(BETWEEN.toNanos());
    }

    private boolean isRead(List<T> some) {
        try {
            reading.accept(some);
            return true;
        } catch (RuntimeException away) {
            LOG.warn("What is watched cannot be read anew: {}", new SafeThrowable(away));
            return false;
        }
    }
}
