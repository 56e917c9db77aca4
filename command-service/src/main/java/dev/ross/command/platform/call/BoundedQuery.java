package dev.ross.command.platform.call;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;

/** Asks the query service, and waits two seconds for its response. */
public final class BoundedQuery {
    private static final long TIMEOUT_SECONDS = 2;

    private BoundedQuery() {}

    /**
     * Sends the query on a thread of its own: if both services are one process, it is handled on the calling thread.
     *
     * @return empty if there is no response in time, or the query fails
     */
    public static <A> Optional<A> ask(QueryGateway queries, Object query, Class<A> type) {
        var answer = new CompletableFuture<A>();
        var thread = Thread.startVirtualThread(() -> ask(queries, query, type, answer));
        try {
            return Optional.of(
                    answer.orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join());
        } catch (CompletionException failure) {
            thread.interrupt();
            return Optional.empty();
        }
    }

    private static <A> void ask(QueryGateway queries, Object query, Class<A> type, CompletableFuture<A> answer) {
        try {
            answer.complete(queries.query(query, type).join());
        } catch (RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }
}
