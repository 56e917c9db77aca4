package dev.ross.saga.platform.parking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for an operator, as an operator is shown it: where it is and what is wrong, not what it says.
 *
 * @param id by which it is retried or dropped
 * @param worker the process or kind of task that could not do it
 * @param sequence what waits together, in order: a stream, or the association of a saga
 * @param message the id of the event or of the task
 * @param type of the event, or the name of the task
 * @param position in the event's stream
 * @param due when the task was due
 * @param bytes how much was stored
 * @param ahead how many of its sequence are before it
 */
public record ParkedItem(
        long id,
        String worker,
        String sequence,
        String message,
        Kind kind,
        String type,
        @Nullable String revision,
        @Nullable String stream,
        @Nullable Long position,
        @Nullable Instant due,
        Integer bytes,
        String error,
        Instant parkedAt,
        int tries,
        long ahead) {
    /** What it is: an event in the log, or a deadline or errand out of the table of tasks. */
    public enum Kind {
        EVENT,
        TASK
    }
}
