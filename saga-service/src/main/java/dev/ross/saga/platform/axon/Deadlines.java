package dev.ross.saga.platform.axon;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines of the saga whose handler takes this as a parameter. They are set and lifted with the handler's
 * transaction. A deadline fires at least once, and late rather than never; one that was lifted may still fire if it had
 * begun to: each handler first checks whether it is the one that counts.
 */
public final class Deadlines {
    /** The scheduler keeps times to the microsecond. */
    private static final Duration ROUNDING = Duration.ofMillis(1);

    private final DeadlineManager manager;
    private final CausationMetadata cause;
    private final Instant now;

    /**
     * @param now when the handler's event happened, or its deadline fired
     */
    Deadlines(DeadlineManager manager, CausationMetadata cause, Instant now) {
        this.manager = manager;
        this.cause = cause;
        this.now = now;
    }

    /**
     * Sets a deadline.
     *
     * @param name of the {@code @DeadlineHandler} it calls
     * @return the handle by which it is lifted, and recognised as the one that counts when it fires
     */
    public PendingDeadline at(Instant time, String name, Object payload) {
        var id = manager.schedule(time, name, new GenericMessage<>(payload, cause.metadata()));
        return new PendingDeadline(name, id, time);
    }

    /** Lifts a deadline, if there is one. It is no error if it is just firing. */
    public void lift(@Nullable PendingDeadline deadline) {
        if (deadline != null) manager.cancelSchedule(deadline.name(), deadline.id());
    }

    /** Whether the deadline that fires now is this one: not lifted a moment ago, or moved to a later time. */
    public boolean isDue(@Nullable PendingDeadline deadline) {
        return deadline != null && !now.isBefore(deadline.due().minus(ROUNDING));
    }
}
