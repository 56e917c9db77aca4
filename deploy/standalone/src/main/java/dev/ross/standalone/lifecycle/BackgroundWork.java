package dev.ross.standalone.lifecycle;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A step of the start that runs concurrently with others, on a thread of its own: those of the common pool do not see
 * the classes of a jar that holds jars.
 */
public final class BackgroundWork<T> {
    private final CompletableFuture<T> result;

    public BackgroundWork(String name, Supplier<T> work) {
        result = CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().daemon().name(name).start(task));
    }

    public T await() {
        return awaited(result);
    }

    /** Waits until all have ended, or throws the first failure without waiting for the others. */
    public static void awaitAll(BackgroundWork<?>... works) {
        var results = List.of(works).stream().map(work -> work.result).toList();
        var failed = new CompletableFuture<>();
        results.forEach(result -> result.exceptionally(failure -> {
            failed.completeExceptionally(failure);
            return null;
        }));
        awaited(CompletableFuture.anyOf(failed, CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))));
    }

    private static <T> T awaited(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartException known ? known : e;
        }
    }
}
