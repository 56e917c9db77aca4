package dev.ross.command.restaurant.web;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.SystemRejection;
import dev.ross.contracts.restaurant.PreviewConflicts;
import dev.ross.contracts.restaurant.PreviewConflicts.Answer;
import dev.ross.contracts.restaurant.RestaurantCommand;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Queries the query service for the seatings that a change would leave without tables. */
@Component
class ConflictPreview {
    private static final long TIMEOUT_SECONDS = 2;

    private final QueryGateway queries;

    ConflictPreview(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * Sends the query on a thread of its own: if both services are one process, it is handled on the calling thread.
     *
     * @throws RejectedException if there is no response in time
     */
    Answer of(RestaurantCommand change) {
        var answer = new CompletableFuture<Answer>();
        var thread = Thread.startVirtualThread(() -> ask(new PreviewConflicts(change), answer));
        try {
            return answer.orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException failure) {
            thread.interrupt();
            throw new RejectedException(SystemRejection.BOOK_AWAY);
        }
    }

    private void ask(PreviewConflicts query, CompletableFuture<Answer> answer) {
        try {
            answer.complete(queries.query(query, Answer.class).join());
        } catch (RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }
}
