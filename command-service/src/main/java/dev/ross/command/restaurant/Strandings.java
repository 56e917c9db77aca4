package dev.ross.command.restaurant;

import dev.ross.contracts.HouseRejection;
import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.RestaurantCommand;
import dev.ross.contracts.restaurant.StrandedBy;
import dev.ross.contracts.restaurant.StrandedBy.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks the read side whom a change would leave without a place. */
@Component
class Strandings {
    private static final long PATIENCE_SECONDS = 2;

    private final QueryGateway queries;

    Strandings(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * Where both sides are one process it is answered by whoever asks, hence the thread.
     *
     * @throws Refused if nobody answers in time
     */
    Answer by(RestaurantCommand change) {
        var answer = new CompletableFuture<Answer>();
        var asking = Thread.startVirtualThread(() -> ask(new StrandedBy(change), answer));
        try {
            return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException away) {
            asking.interrupt();
            throw new Refused(HouseRejection.BOOK_AWAY);
        }
    }

    private void ask(StrandedBy question, CompletableFuture<Answer> answer) {
        try {
            answer.complete(queries.query(question, Answer.class).join());
        } catch (RuntimeException away) {
            answer.completeExceptionally(away);
        }
    }
}
