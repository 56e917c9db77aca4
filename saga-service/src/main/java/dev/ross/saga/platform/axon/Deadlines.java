package dev.ross.saga.platform.axon;

import java.time.Instant;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.messaging.GenericMessage;

/**
 * The deadlines of the saga whose handler takes this as a parameter. They are set and lifted with the handler's
 * transaction. A deadline fires at least once, and late rather than never; one that was lifted may have fired already.
 */
public final class Deadlines {
    private final DeadlineManager manager;
    private final Cause cause;

    Deadlines(DeadlineManager manager, Cause cause) {
        this.manager = manager;
        this.cause = cause;
    }

    /**
     * Sets a deadline.
     *
     * @param name of the {@code @DeadlineHandler} it calls
     * @return by which it is lifted
     */
    public String at(Instant time, String name, Object payload) {
        return manager.schedule(time, name, new GenericMessage<>(payload, cause.metadata()));
    }

    public void lift(String name, String deadline) {
        manager.cancelSchedule(name, deadline);
    }
}
