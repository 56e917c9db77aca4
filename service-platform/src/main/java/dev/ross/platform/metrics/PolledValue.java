package dev.ross.platform.metrics;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value polled at most once a second, with a timeout and a fallback: an unreachable store delays no scrape. */
public final class PolledValue<T> {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Executor EXECUTOR = Thread::startVirtualThread;

    private final Supplier<T> source;
    private final T unknown;
    private @Nullable CompletableFuture<T> answer;
    private long askedAt;

    /**
     * @param unknown value while there is no answer
     */
    public PolledValue(Supplier<T> source, T unknown) {
        this.source = source;
        this.unknown = unknown;
    }

    public synchronized T get() {
        var now = System.nanoTime();
        var pending = answer;
        if (pending == null || now - askedAt > SECOND) {
            pending = CompletableFuture.supplyAsync(source, EXECUTOR)
                    .exceptionally(away -> unknown)
                    .completeOnTimeout(unknown, 1, TimeUnit.SECONDS);
            answer = pending;
            askedAt = now;
        }
        return pending.join();
    }
}
