package dev.ross.query.platform.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Something the first who needs it does while others wait. If it fails, it fails for them all, and the next tries again. */
final class Once {
    private final AtomicReference<@Nullable CompletableFuture<Void>> begun = new AtomicReference<>();

    /** Whether this was the first. */
    boolean run(Runnable beginning) {
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
