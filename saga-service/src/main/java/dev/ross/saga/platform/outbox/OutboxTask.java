package dev.ross.saga.platform.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A kind of task that is stored in the outbox, and tried again when it fails. It runs at least once for each stored
 * task, in no order and with several at once: it must be idempotent. It runs outside any transaction.
 *
 * @param <T> data of one run; ids rather than contents, since it is stored
 */
public interface OutboxTask<T> {
    /** As many at once as the scheduler has places for. */
    int ALL_PLACES = Integer.MAX_VALUE;

    /** Stored with each task: permanent. */
    String name();

    Class<T> data();

    default RetryPolicy retryPolicy() {
        return RetryPolicy.DEFAULT;
    }

    /** How many of this kind may run at once on one node, so that a slow external service does not block others. */
    default int atOnce() {
        return 4;
    }

    /** Whether it sends mail to an external server, and so has places of its own that no deadline waits for. */
    default boolean waitsForMailServer() {
        return false;
    }

    /**
     * Runs it once.
     *
     * @throws Exception if it failed; it is tried again
     */
    void run(T data) throws Exception;

    /**
     * Runs it once, unless it is not due yet. That is no failure.
     *
     * @return when it is due, if it was too early
     * @throws Exception if it failed; it is tried again
     */
    default Optional<Instant> runWhenDue(T data) throws Exception {
        run(data);
        return Optional.empty();
    }

    /**
     * Called when the retry policy is exhausted. If this throws, it is tried again too.
     *
     * @return whether the matter is settled by this; otherwise it becomes a dead letter
     */
    default boolean giveUp(T data, Throwable cause) throws Exception {
        return false;
    }
}
