package dev.ross.saga.platform.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as an operator sees it: where it is and what is wrong, without its content.
 *
 * @param id by which it is retried or dropped
 * @param worker the process or kind of task that failed at it
 * @param sequence the dead letters that wait together, in order: those of a stream, or of the association of a saga
 * @param message the id of the event or of the task
 * @param type of the event, or the name of the task
 * @param position in the event's stream
 * @param due when the task was due
 * @param bytes size of the stored content
 * @param ahead how many dead letters of its sequence are before it
 */
public record DeadLetter(
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
        Instant addedAt,
        int tries,
        long ahead) {
    /** Kind of a dead letter: an event in the log, or a deadline or outbox task from the table of tasks. */
    public enum Kind {
        EVENT,
        TASK
    }
}
