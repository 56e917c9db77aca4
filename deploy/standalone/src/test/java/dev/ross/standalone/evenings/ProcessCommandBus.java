package dev.ross.standalone.evenings;

import dev.ross.command.platform.axon.SnapshotsOfTheProof;
import dev.ross.contracts.Refusal;
import dev.ross.contracts.Trail;
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

/** The way by which processes send commands: it notes what was asked and answered, and may lose an answer. */
final class ProcessCommandBus implements CommandBus {
    private final CommandBus bus;
    private final SnapshotsOfTheProof snapshots;
    private final List<Sent> sent = new ArrayList<>();
    private boolean losesNext;

    ProcessCommandBus(CommandBus bus, SnapshotsOfTheProof snapshots) {
        this.bus = bus;
        this.snapshots = snapshots;
    }

    void begin() {
        sent.clear();
        losesNext = false;
    }

    /** The next command is decided upon, and whoever sent it does not hear of it. */
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
     * @param cause what made the process send it
     * @param refusal absent if it was obeyed
     * @param failure absent if it was answered
     */
    record Sent(
            Object command,
            String by,
            String cause,
            @Nullable Refusal refusal,
            @Nullable Throwable failure) {
        static Sent of(CommandMessage<?> command, CommandResultMessage<?> result) {
            var failure = result.isExceptional() ? result.exceptionResult() : null;
            var refusal = failure instanceof CommandExecutionException no
                    ? no.<Refusal>getDetails().orElse(null)
                    : null;
            return new Sent(
                    command.getPayload(),
                    String.valueOf(command.getMetaData().get(Trail.CLIENT)),
                    String.valueOf(command.getMetaData().get(Trail.CAUSE)),
                    refusal,
                    refusal == null ? failure : null);
        }
    }

    /** What a sender sees of an answer that is lost. */
    static final class AnswerLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AnswerLost() {
            super("no answer", null, false, false);
        }
    }
}
