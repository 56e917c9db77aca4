package dev.ross.command.till;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.till.FindOpenService;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.till.TillCommand.CloseDay;
import dev.ross.contracts.till.TillRejection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Queries the query service for the orders and seatings that are open when a day is closed. */
@Component
class OpenServiceQuery {
    private static final long TIMEOUT_SECONDS = 2;

    private final QueryGateway queries;

    OpenServiceQuery(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * Without a response nothing is known to be open, if the day is closed whatever is open.
     *
     * @throws RejectedException if there is no response in time, and it is needed
     */
    OpenService of(CloseDay close) {
        try {
            return find(new FindOpenService(close.restaurant()));
        } catch (CompletionException failure) {
            if (close.leaveOpen()) return OpenService.NONE;
            throw new RejectedException(TillRejection.OPEN_ORDERS_AWAY);
        }
    }

    /** Sends the query on a thread of its own: if both services are one process, it is handled on the calling thread. */
    private OpenService find(FindOpenService query) {
        var answer = new CompletableFuture<OpenService>();
        var thread = Thread.startVirtualThread(() -> ask(query, answer));
        try {
            return answer.orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            thread.interrupt();
        }
    }

    private void ask(FindOpenService query, CompletableFuture<OpenService> answer) {
        try {
            answer.complete(queries.query(query, OpenService.class).join());
        } catch (RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }
}
