package dev.ross.command.restaurant;

import dev.ross.command.platform.security.Actor;
import dev.ross.command.platform.web.Commands;
import dev.ross.command.platform.web.Keyed;
import dev.ross.contracts.HouseRejection;
import dev.ross.contracts.Refused;
import dev.ross.contracts.restaurant.RestaurantCommand;
import dev.ross.contracts.restaurant.StrandedBy;
import dev.ross.contracts.restaurant.StrandedBy.Answer;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Makes a change that can leave seatings without a place, or only tells which: for that the read side is asked, and a
 * change itself never needs it.
 */
@Component
class RuleChanges {
    private static final long PATIENCE_SECONDS = 2;

    private final Commands commands;
    private final QueryGateway queries;

    RuleChanges(Commands commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    ResponseEntity<?> make(RestaurantCommand change, boolean dryRun, Actor actor, Keyed keyed) {
        return dryRun ? ResponseEntity.ok(stranded(change)) : commands.send(change, actor, keyed);
    }

    ResponseEntity<?> create(RestaurantCommand change, boolean dryRun, String location, Actor actor, Keyed keyed) {
        return dryRun ? ResponseEntity.ok(stranded(change)) : commands.create(change, location, actor, keyed);
    }

    /** Where both sides are one process it is answered by whoever asks, hence the thread. */
    private Answer stranded(RestaurantCommand change) {
        var answer = new CompletableFuture<Answer>();
        var asking = Thread.startVirtualThread(() -> ask(new StrandedBy(change), answer));
        try {
            return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException | CancellationException away) {
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
