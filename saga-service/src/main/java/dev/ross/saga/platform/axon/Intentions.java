package dev.ross.saga.platform.axon;

import dev.ross.contracts.Identifier;
import java.util.function.BiConsumer;

/**
 * What the handler that takes this as a parameter wants done. It is tried before the handler's transaction commits; what is
 * not answered then is written down in that transaction and done afterwards, again and again until it is answered. A refusal
 * is an answer. Commands must therefore bear being sent twice.
 */
public final class Intentions {
    private final String cause;
    private final BiConsumer<String, Object> outbox;
    private int written;

    Intentions(String cause, BiConsumer<String, Object> outbox) {
        this.cause = cause;
        this.outbox = outbox;
    }

    /** Another place to write to: what tests use. */
    public static Intentions of(String cause, BiConsumer<String, Object> outbox) {
        return new Intentions(cause, outbox);
    }

    /** The event or deadline that the handler was called for; the same when it is called again. */
    public String cause() {
        return cause;
    }

    /**
     * Writes down what is wanted.
     *
     * @param wanted a command, or something an {@link Unfolding} makes commands of when the time comes
     */
    public void to(Object wanted) {
        outbox.accept(named(wanted) + "/" + written++, wanted);
    }

    /**
     * The same where several sagas handle one event: what each wants is told apart by what it is about.
     *
     * @param about the same whenever the event is handled again
     */
    public void to(Object wanted, Identifier about) {
        outbox.accept(named(wanted) + "/" + about, wanted);
    }

    private String named(Object wanted) {
        return cause + "/" + wanted.getClass().getSimpleName();
    }
}
