package dev.ross.standalone.evenings;

import dev.ross.command.platform.axon.ProofSnapshots;
import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.RejectionDetails;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** The command bus of the processes: records each command with its answer, and may lose an answer. */
final class ProcessCommandBus implements CommandBus {
    private final CommandBus bus;
    private final ProofSnapshots snapshots;
    private final List<Sent> sent = new ArrayList<>();
    private boolean losesNext;

    ProcessCommandBus(CommandBus bus, ProofSnapshots snapshots) {
        this.bus = bus;
        this.snapshots = snapshots;
    }

    void begin() {
        sent.clear();
        losesNext = false;
    }

    /** The next command is handled, but its sender gets no answer. */
    void loseTheNextAnswer() {
        losesNext = true;
    }

    List<Sent> sent() {
        return sent;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        bus.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        bus.<C, R>dispatch(command, (message, result) -> {
            snapshots.finish();
            sent.add(Sent.of(command, result));
            if (losesNext) {
                losesNext = false;
                callback.onResult(message, GenericCommandResultMessage.asCommandResultMessage(new AnswerLost()));
            } else {
                callback.onResult(message, result);
            }
        });
    }

    @Override
    public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        return bus.subscribe(name, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerDispatchInterceptor(interceptor);
    }

    /**
     * A command of a process and its answer.
     *
     * @param cause the event or deadline for which the process sent it
     * @param refusal absent if it succeeded
     * @param failure absent if it was answered
     */
    record Sent(
            Object command,
            String by,
            String cause,
            @Nullable RejectionDetails refusal,
            @Nullable Throwable failure) {
        static Sent of(CommandMessage<?> command, CommandResultMessage<?> result) {
            var failure = result.isExceptional() ? result.exceptionResult() : null;
            var refusal = failure instanceof CommandExecutionException no
                    ? no.<RejectionDetails>getDetails().orElse(null)
                    : null;
            return new Sent(
                    command.getPayload(),
                    String.valueOf(command.getMetaData().get(MetadataKeys.CLIENT)),
                    String.valueOf(command.getMetaData().get(MetadataKeys.CAUSE)),
                    refusal,
                    refusal == null ? failure : null);
        }
    }

    /** The failure that the sender gets when an answer is lost. */
    static final class AnswerLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AnswerLost() {
            super("no answer", null, false, false);
        }
    }
}
