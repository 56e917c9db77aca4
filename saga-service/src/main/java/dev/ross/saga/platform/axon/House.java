package dev.ross.saga.platform.axon;

import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import dev.ross.contracts.Refusal;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.Trail;
import dev.ross.contracts.trace.Parent;
import dev.ross.contracts.trace.Spans;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/** Sends what the house itself asks for. */
@Component
public class House {
    private static final Logger log = LoggerFactory.getLogger(House.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    private final CommandGateway commands;
    private final Spans spans;

    House(CommandGateway commands, Spans spans) {
        this.commands = commands;
        this.spans = spans;
    }

    /**
     * Comes back when the command was obeyed or refused: both are answers. Not that too many ask at once: that passes.
     *
     * @param by the process that asks
     * @param trail what else the events shall tell of their cause
     * @return when it will be due, if it was too early
     * @throws Exception if there was no answer
     */
    public Optional<Instant> ask(Object command, String by, Map<String, String> trail) throws Exception {
        var name = "ask " + command.getClass().getSimpleName();
        return spans.below(trail, SpanKind.PRODUCER, name, () -> answered(command, by, trail));
    }

    private Optional<Instant> answered(Object command, String by, Map<String, String> trail) throws Exception {
        var message = asCommandMessage(command)
                .andMetaData(trail)
                .andMetaData(Map.of(Trail.ACTOR, Trail.HOUSE, Trail.CLIENT, by))
                .andMetaData(Parent.current()
                        .map(span -> Map.of(Trail.TRACEPARENT, span))
                        .orElse(Map.of()));
        var failure = failureOf(message);
        if (failure == null) return Optional.empty();
        var refusal = refusalIn(failure);
        if (refusal == null || refusal.kind() == Rejection.Kind.BUSY) throw failure;
        var due = refusal.dueAt();
        log.atLevel(due.isEmpty() ? Level.INFO : Level.DEBUG)
                .log("{} of {} was refused: {}", command.getClass().getSimpleName(), by, refusal.code());
        return due;
    }

    /** The gateway warns of every refusal it gives through a future, as if it were a fault; not through a callback. */
    private @Nullable Exception failureOf(CommandMessage<?> message) throws Exception {
        var answer = new FutureCallback<Object, Object>();
        commands.send(message, answer);
        var result = answer.getResult(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        if (!result.isExceptional()) return null;
        return result.exceptionResult() instanceof Exception failure
                ? failure
                : new ExecutionException(result.exceptionResult());
    }

    private static @Nullable Refusal refusalIn(Exception failure) {
        return failure instanceof CommandExecutionException answer
                ? answer.<Refusal>getDetails().orElse(null)
                : null;
    }
}
