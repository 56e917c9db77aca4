package dev.ross.saga.platform.axon;

import dev.ross.contracts.MetadataKeys;
import dev.ross.saga.platform.outbox.OutboxTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Task that sends a pending command until it is answered. */
@Component
class SendPendingCommand implements OutboxTask<PendingCommand> {
    private final CommandSender commandSender;
    private final Serializer serializer;
    private final List<CommandExpansion<?>> expansions;

    SendPendingCommand(
            CommandSender commandSender,
            @Qualifier("eventSerializer") Serializer serializer,
            List<CommandExpansion<?>> expansions) {
        this.commandSender = commandSender;
        this.serializer = serializer;
        this.expansions = expansions;
    }

    @Override
    public String name() {
        return "send-command";
    }

    @Override
    public Class<PendingCommand> data() {
        return PendingCommand.class;
    }

    /** It waits for no external service. A task without a free place is put back, which costs more than to send it. */
    @Override
    public int atOnce() {
        return ALL_PLACES;
    }

    @Override
    public void run(PendingCommand pending) throws Exception {
        runWhenDue(pending);
    }

    /** A command that was too early waits until it is due, and is then sent once more. */
    @Override
    public Optional<Instant> runWhenDue(PendingCommand pending) throws Exception {
        var cause = pending.metadata().getOrDefault(MetadataKeys.CAUSE, "");
        var due = Optional.<Instant>empty();
        for (var command : commandsOf(pending.deserialize(serializer), cause)) {
            var one = commandSender.send(command, pending.by(), pending.metadata());
            if (one.isPresent()) due = one;
        }
        return due;
    }

    private List<?> commandsOf(Object commandOrRequest, String cause) {
        return expansions.stream()
                .filter(expansion -> expansion.requestType().isInstance(commandOrRequest))
                .findFirst()
                .<List<?>>map(expansion -> commandsOf(expansion, commandOrRequest, cause))
                .orElseGet(() -> List.of(commandOrRequest));
    }

    private static <R> List<?> commandsOf(CommandExpansion<R> expansion, Object request, String cause) {
        return expansion.commands(expansion.requestType().cast(request), cause);
    }
}
