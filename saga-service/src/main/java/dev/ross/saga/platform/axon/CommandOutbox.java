package dev.ross.saga.platform.axon;

import dev.ross.contracts.value.Identifier;
import java.util.function.BiConsumer;

/**
 * Outbox for the commands of a handler that takes this as a parameter. A command is tried before the handler's
 * transaction commits; if it is not answered then, it is stored in that transaction and sent afterwards, again and
 * again until it is answered. A rejection is an answer. Commands must therefore be idempotent.
 */
public final class CommandOutbox {
    private final String cause;
    private final BiConsumer<String, Object> target;
    private int written;

    CommandOutbox(String cause, BiConsumer<String, Object> target) {
        this.cause = cause;
        this.target = target;
    }

    /** An outbox that writes to this consumer, for tests. */
    public static CommandOutbox of(String cause, BiConsumer<String, Object> target) {
        return new CommandOutbox(cause, target);
    }

    /** The event or deadline that the handler was called for; the same when it is called again. */
    public String cause() {
        return cause;
    }

    /**
     * Adds a command, to be sent.
     *
     * @param commandOrRequest a command, or a request that a {@link CommandExpansion} expands into commands when they
     *     are sent
     */
    public void add(Object commandOrRequest) {
        target.accept(idPrefix(commandOrRequest) + "/" + written++, commandOrRequest);
    }

    /**
     * The same where several sagas handle one event: their commands are distinguished by what they are about.
     *
     * @param about the same whenever the event is handled again
     */
    public void add(Object commandOrRequest, Identifier about) {
        target.accept(idPrefix(commandOrRequest) + "/" + about, commandOrRequest);
    }

    private String idPrefix(Object commandOrRequest) {
        return cause + "/" + commandOrRequest.getClass().getSimpleName();
    }
}
