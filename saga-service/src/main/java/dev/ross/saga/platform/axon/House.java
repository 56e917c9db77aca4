package dev.ross.saga.platform.axon;

import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import dev.ross.contracts.Refusal;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.Trail;
import dev.ross.contracts.trace.Parent;
import dev.ross.contracts.trace.Spans;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
     * Comes back when the command was obeyed or refused: both are answers. Not that too many ask at once, nor
     * that it is too early, as it may seem to a clock that is behind: both pass.
     *
     * @param by the process that asks
     * @param trail what else the events shall tell of their cause
     * @throws Exception if there was no answer
     */
    public void ask(Object command, String by, Map<String, String> trail) throws Exception {
        var name = "ask " + command.getClass().getSimpleName();
        spans.below(trail, SpanKind.PRODUCER, name, () -> answered(command, by, trail));
    }

    private boolean answered(Object command, String by, Map<String, String> trail) throws Exception {
        var message = asCommandMessage(command)
                .andMetaData(trail)
                .andMetaData(Map.of(Trail.ACTOR, Trail.HOUSE, Trail.CLIENT, by))
                .andMetaData(Parent.current()
                        .map(span -> Map.of(Trail.TRACEPARENT, span))
                        .orElse(Map.of()));
        try {
            commands.send(message).get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            var refusal = refusalIn(e);
            if (refusal == null || passes(refusal.kind())) throw e;
            log.info("{} of {} was refused: {}", command.getClass().getSimpleName(), by, refusal.code());
            return false;
        }
    }

    private static boolean passes(Rejection.Kind kind) {
        return kind == Rejection.Kind.BUSY || kind == Rejection.Kind.TOO_EARLY;
    }

    private static @Nullable Refusal refusalIn(ExecutionException failure) {
        return failure.getCause() instanceof CommandExecutionException answer
                ? answer.<Refusal>getDetails().orElse(null)
                : null;
    }
}
