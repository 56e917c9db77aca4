package dev.ross.platform.axon;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;

/** Asks the query service, and waits for its response only for a time. */
public final class BoundedQuery {
    /** For as long as a person waits for a command. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private BoundedQuery() {}

    /** The response, if there is one within two seconds. */
    public static <A> Optional<A> ask(QueryGateway queries, Object query, Class<A> type) {
        return ask(queries, query, type, SHORT);
    }

    /**
     * Sends the query on a thread of its own: if both services are one process, it is handled on the calling thread.
     *
     * @return empty if there is no response in time, or the query fails
     */
    public static <A> Optional<A> ask(QueryGateway queries, Object query, Class<A> type, Duration timeout) {
        var answer = new CompletableFuture<A>();
        var thread = Thread.startVirtualThread(() -> ask(queries, query, type, answer));
        try {
            return Optional.of(
                    answer.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).join());
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
