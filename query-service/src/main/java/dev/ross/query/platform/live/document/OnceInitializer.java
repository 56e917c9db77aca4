package dev.ross.query.platform.live.document;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs an initialization once: the first caller runs it while others wait. If it fails, it fails for all of them, and
 * the next caller tries again.
 */
public final class OnceInitializer {
    private final AtomicReference<@Nullable CompletableFuture<Void>> begun = new AtomicReference<>();

    /** Returns whether this was the first caller. */
    public boolean run(Runnable beginning) {
        var mine = new CompletableFuture<Void>();
        var others = begun.compareAndExchange(null, mine);
        if (others != null) {
            await(others);
            return false;
        }
        try {
            beginning.run();
            mine.complete(null);
            return true;
        } catch (RuntimeException failed) {
            begun.set(null);
            mine.completeExceptionally(failed);
            throw failed;
        }
    }

    private static void await(CompletableFuture<Void> others) {
        try {
            others.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }
}
