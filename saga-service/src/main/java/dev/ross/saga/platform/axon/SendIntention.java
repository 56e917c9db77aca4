package dev.ross.saga.platform.axon;

import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import dev.ross.contracts.Refusal;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.Trail;
import dev.ross.saga.platform.errand.Errand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Sends what processes want until it is answered. A refusal is an answer, unless it only says that too many ask at once. */
@Component
class SendIntention implements Errand<Intention> {
    static final String NAME = "send-intention";
    private static final Logger log = LoggerFactory.getLogger(SendIntention.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    private final CommandGateway commands;
    private final Serializer serializer;
    private final List<Unfolding<?>> unfoldings;

    SendIntention(
            CommandGateway commands,
            @Qualifier("eventSerializer") Serializer serializer,
            List<Unfolding<?>> unfoldings) {
        this.commands = commands;
        this.serializer = serializer;
        this.unfoldings = unfoldings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Intention> data() {
        return Intention.class;
    }

    @Override
    public int atOnce() {
        return 8;
    }

    @Override
    public void run(Intention intention) throws Exception {
        var wanted = intention.wanted(serializer);
        for (var command : commandsOf(wanted, intention)) send(command, intention);
    }

    private List<?> commandsOf(Object wanted, Intention intention) {
        var cause = intention.metadata().getOrDefault(Trail.CAUSE, "");
        return unfoldings.stream()
                .filter(unfolding -> unfolding.wanted().isInstance(wanted))
                .findFirst()
                .<List<?>>map(unfolding -> unfold(unfolding, wanted, cause))
                .orElseGet(() -> List.of(wanted));
    }

    private static <I> List<?> unfold(Unfolding<I> unfolding, Object wanted, String cause) {
        return unfolding.commands(unfolding.wanted().cast(wanted), cause);
    }

    private void send(Object command, Intention intention) throws Exception {
        var message = asCommandMessage(command)
                .andMetaData(intention.metadata())
                .andMetaData(Map.of(Trail.ACTOR, Trail.HOUSE, Trail.CLIENT, intention.by()));
        try {
            commands.send(message).get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            var refusal = refusalIn(e);
            if (refusal == null || refusal.kind() == Rejection.Kind.BUSY) throw e;
            log.info("{} of {} was refused: {}", command.getClass().getSimpleName(), intention.by(), refusal.code());
        }
    }

    private static @Nullable Refusal refusalIn(ExecutionException failure) {
        return failure.getCause() instanceof CommandExecutionException answer
                ? answer.<Refusal>getDetails().orElse(null)
                : null;
    }
}
