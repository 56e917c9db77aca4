package dev.ross.command.platform.web;

import dev.ross.command.platform.axon.CommandProperties;
import dev.ross.command.platform.security.Actor;
import dev.ross.contracts.Bounds;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.Trail;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends a command in the caller's name, waits for it, and says how it went. */
@Component
public class Commands {
    private final CommandBus bus;

    private final Duration patience;

    @Autowired
    Commands(CommandBus bus, CommandProperties properties) {
        this(bus, properties.answerWithin());
    }

    /**
     * @param patience how long an answer is waited for; the command may be decided later all the same
     */
    Commands(CommandBus bus, Duration patience) {
        this.bus = bus;
        this.patience = patience;
    }

    /** Done: {@code 204}. */
    public ResponseEntity<Void> send(Object command, Actor actor, Keyed keyed) {
        var answer = dispatch(command, actor, keyed);
        return ResponseEntity.noContent().headers(said(answer)).build();
    }

    /**
     * Created: {@code 201}.
     *
     * @param location of what was created, below the root of the interface; {@code {id}} is its id
     */
    public ResponseEntity<Created> create(Object command, String location, Actor actor, Keyed keyed) {
        var answer = dispatch(command, actor, keyed);
        var id = answer.getPayload().id();
        return ResponseEntity.created(URI.create("/api/v1" + location.replace("{id}", id)))
                .headers(said(answer))
                .contentType(MediaType.APPLICATION_JSON) // whatever they accept: it is done, and must not end as a no
                .body(new Created(id));
    }

    private CommandResultMessage<Outcome> dispatch(Object command, Actor actor, Keyed keyed) {
        Bounds.require(command);
        LogTrail.of(command, keyed.trace());
        var metaData = MetaData.from(keyed.metaData())
                .and(Trail.ACTOR, actor.subject())
                .and(Trail.CLIENT, actor.client())
                .and(Trail.DEADLINE, System.currentTimeMillis() + patience.toMillis());
        var answer = new CompletableFuture<CommandResultMessage<Outcome>>();
        decide(new GenericCommandMessage<>(command, metaData), answer);
        var result = await(answer);
        if (!result.isExceptional()) return result;
        if (result.exceptionResult() instanceof CommandExecutionException refused) throw refused;
        throw new Unanswered(result.exceptionResult());
    }

    /**
     * On a thread of its own: where the bus decides in this process, it decides on the thread that asks, and a store that
     * does not answer would keep the caller waiting beyond the deadline.
     */
    private void decide(CommandMessage<Object> command, CompletableFuture<CommandResultMessage<Outcome>> answer) {
        var trail = MDC.getCopyOfContextMap();
        Thread.startVirtualThread(() -> {
            if (trail != null) MDC.setContextMap(trail);
            try {
                bus.<Object, Outcome>dispatch(command, (sent, result) -> answer.complete(typed(result)));
            } catch (RuntimeException undispatched) {
                answer.completeExceptionally(undispatched);
            }
        });
    }

    private <A> A await(CompletableFuture<A> answer) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException silence) {
            throw new Unanswered(silence);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered(stopped);
        }
    }

    @SuppressWarnings("unchecked")
    private static CommandResultMessage<Outcome> typed(CommandResultMessage<? extends Outcome> result) {
        return (CommandResultMessage<Outcome>) result;
    }

    private static HttpHeaders said(CommandResultMessage<Outcome> result) {
        var headers = new HttpHeaders();
        headers.set("Ross-Version", Long.toString(result.getPayload().version()));
        if (result.getMetaData().get(Trail.POSITION) instanceof Number position)
            headers.set("Ross-Position", position.toString());
        return headers;
    }

    /** What was created. */
    public record Created(String id) {}
}
