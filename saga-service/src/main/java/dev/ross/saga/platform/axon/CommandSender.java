package dev.ross.saga.platform.axon;

import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.RejectionDetails;
import dev.ross.platform.tracing.MessageSpans;
import dev.ross.platform.tracing.SpanParent;
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

/** Sends commands in the name of the system itself. */
@Component
public class CommandSender {
    private static final Logger log = LoggerFactory.getLogger(CommandSender.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    private final CommandGateway commands;
    private final MessageSpans spans;

    CommandSender(CommandGateway commands, MessageSpans spans) {
        this.commands = commands;
        this.spans = spans;
    }

    /**
     * Sends a command and returns when it was executed or rejected: both are answers. {@code BUSY} is not an answer,
     * since it passes.
     *
     * @param by the process that sends it
     * @param trail further metadata about the cause, for the command's events
     * @return when it will be due, if it was too early
     * @throws Exception if there was no answer
     */
    public Optional<Instant> send(Object command, String by, Map<String, String> trail) throws Exception {
        var name = "ask " + command.getClass().getSimpleName();
        return spans.below(trail, SpanKind.PRODUCER, name, () -> sendNow(command, by, trail));
    }

    private Optional<Instant> sendNow(Object command, String by, Map<String, String> trail) throws Exception {
        var message = asCommandMessage(command)
                .andMetaData(trail)
                .andMetaData(Map.of(MetadataKeys.ACTOR, MetadataKeys.SYSTEM, MetadataKeys.CLIENT, by))
                .andMetaData(SpanParent.current()
                        .map(span -> Map.of(MetadataKeys.TRACEPARENT, span))
                        .orElse(Map.of()));
        var failure = failureOf(message);
        if (failure == null) return Optional.empty();
        var rejection = rejectionIn(failure);
        if (rejection == null || rejection.kind() == Rejection.Kind.BUSY) throw failure;
        var due = rejection.dueAt();
        log.atLevel(due.isEmpty() ? Level.INFO : Level.DEBUG)
                .log("{} of {} was refused: {}", command.getClass().getSimpleName(), by, rejection.code());
        return due;
    }

    /** Uses a callback, because for futures the gateway logs a warning about every rejection, as if it were a fault. */
    private @Nullable Exception failureOf(CommandMessage<?> message) throws Exception {
        var answer = new FutureCallback<Object, Object>();
        commands.send(message, answer);
        var result = answer.getResult(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        if (!result.isExceptional()) return null;
        return result.exceptionResult() instanceof Exception failure
                ? failure
                : new ExecutionException(result.exceptionResult());
    }

    private static @Nullable RejectionDetails rejectionIn(Exception failure) {
        return failure instanceof CommandExecutionException answer
                ? answer.<RejectionDetails>getDetails().orElse(null)
                : null;
    }
}
