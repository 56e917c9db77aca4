package dev.ross.command.platform.web;

import dev.ross.command.platform.limit.CommandProperties;
import dev.ross.contracts.CollectionBounds;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.MetadataKeys;
import dev.ross.platform.security.Actor;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** Dispatches a command on the caller's behalf, waits for it, and turns its outcome into an HTTP response. */
@Component
public class CommandDispatcher {
    static final String POSITION = "Ross-Position";
    private static final String VERSION = "Ross-Version";

    private final CommandBus bus;

    private final Duration timeout;

    @Autowired
    CommandDispatcher(CommandBus bus, CommandProperties properties) {
        this(bus, properties.answerWithin());
    }

    /**
     * @param timeout how long to wait for an outcome; the command may still be decided later
     */
    CommandDispatcher(CommandBus bus, Duration timeout) {
        this.bus = bus;
        this.timeout = timeout;
    }

    /** Returns {@code 204} once the command is done. */
    public ResponseEntity<Void> send(Object command, Actor actor, RequestContext context) {
        return send(command, Map.of(), actor, context);
    }

    /**
     * The same for one of several commands of a request.
     *
     * @param more metadata beside that of the request
     * @throws CommandTimeout if its outcome is not known
     */
    public ResponseEntity<Void> send(Object command, Map<String, Object> more, Actor actor, RequestContext context) {
        var answer = dispatch(command, more, actor, context);
        return ResponseEntity.noContent().headers(headers(answer)).build();
    }

    /**
     * Returns {@code 201} once something is created.
     *
     * @param location of what was created, below the root of the interface; {@code {id}} is its id
     */
    public ResponseEntity<Created> create(Object command, String location, Actor actor, RequestContext context) {
        var answer = dispatch(command, Map.of(), actor, context);
        var id = answer.getPayload().id();
        return ResponseEntity.created(URI.create("/api/v1" + location.replace("{id}", id)))
                .headers(headers(answer))
                .contentType(
                        MediaType.APPLICATION_JSON) // whatever they accept: the command is done, and the response must
                // not be an error
                .body(new Created(id));
    }

    /**
     * Returns the answer to a command that only asks and stores nothing: it needs neither a key nor a version.
     *
     * @param answer its type
     */
    public <R> R ask(Object command, Actor actor, Class<R> answer) {
        return answer.cast(dispatch(command, actor, MetaData.emptyInstance()).getPayload());
    }

    @SuppressWarnings("unchecked")
    private CommandResultMessage<CommandOutcome> dispatch(
            Object command, Map<String, Object> more, Actor actor, RequestContext context) {
        CommandMdcFilter.of(command, context.trace());
        var metaData = MetaData.from(context.metaData()).mergedWith(more);
        return (CommandResultMessage<CommandOutcome>) dispatch(command, actor, metaData);
    }

    private CommandResultMessage<?> dispatch(Object command, Actor actor, MetaData context) {
        CollectionBounds.require(command);
        var metaData = context.and(MetadataKeys.ACTOR, actor.requireSubject())
                .and(MetadataKeys.CLIENT, actor.client() == null ? "" : actor.client())
                .and(MetadataKeys.DEADLINE, System.currentTimeMillis() + timeout.toMillis());
        var answer = new CompletableFuture<CommandResultMessage<?>>();
        decide(new GenericCommandMessage<>(command, metaData), answer);
        var result = await(answer);
        if (!result.isExceptional()) return result;
        if (result.exceptionResult() instanceof CommandExecutionException refused) throw refused;
        throw new CommandTimeout(result.exceptionResult());
    }

    /**
     * Dispatches on a thread of its own: a bus that decides in this process does so on the calling thread, and a store
     * that does not respond would keep the caller waiting beyond the deadline.
     */
    private void decide(CommandMessage<Object> command, CompletableFuture<CommandResultMessage<?>> answer) {
        var mdc = MDC.getCopyOfContextMap();
        Thread.startVirtualThread(() -> {
            if (mdc != null) MDC.setContextMap(mdc);
            try {
                bus.dispatch(command, (sent, result) -> answer.complete(result));
            } catch (RuntimeException undispatched) {
                answer.completeExceptionally(undispatched);
            }
        });
    }

    private <A> A await(CompletableFuture<A> answer) {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException noAnswer) {
            throw new CommandTimeout(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandTimeout(stopped);
        }
    }

    private static HttpHeaders headers(CommandResultMessage<CommandOutcome> result) {
        var headers = new HttpHeaders();
        headers.set(VERSION, Long.toString(result.getPayload().version()));
        if (result.getMetaData().get(MetadataKeys.POSITION) instanceof Number position)
            headers.set(POSITION, position.toString());
        return headers;
    }

    /** The version that an answer tells. */
    public static long versionIn(ResponseEntity<?> answer) {
        return Long.parseLong(Objects.requireNonNull(answer.getHeaders().getFirst(VERSION)));
    }

    /** The position of what was stored, if the store numbers its events. */
    public static Optional<String> positionIn(HttpHeaders answer) {
        return Optional.ofNullable(answer.getFirst(POSITION));
    }

    /** The id of what was created. */
    public record Created(String id) {}
}
