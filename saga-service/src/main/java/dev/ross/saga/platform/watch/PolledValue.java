package dev.ross.saga.platform.watch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value from outside, polled at most once a second with a timeout of a second: a store that is away delays no scrape.
 */
final class PolledValue<T> {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Executor ASKING = Thread::startVirtualThread;

    private final Supplier<T> outside;
    private final T unknown;
    private @Nullable CompletableFuture<T> answer;
    private long askedAt;

    /**
     * @param unknown the value while there is no answer
     */
    PolledValue(Supplier<T> outside, T unknown) {
        this.outside = outside;
        this.unknown = unknown;
    }

    synchronized T get() {
        var now = System.nanoTime();
        var asked = answer;
        if (asked == null || now - askedAt > SECOND) {
            asked = CompletableFuture.supplyAsync(outside, ASKING)
                    .exceptionally(away -> unknown)
                    .completeOnTimeout(unknown, 1, TimeUnit.SECONDS);
            answer = asked;
            askedAt = now;
        }
        return asked.join();
    }
}
