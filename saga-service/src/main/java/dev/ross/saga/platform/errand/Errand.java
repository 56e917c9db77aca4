package dev.ross.saga.platform.errand;

import java.time.Instant;
import java.util.Optional;

/**
 * A kind of work that may fail and is then tried again. It runs at least once for everything that was written down, in no
 * order and with several at once: doing it twice must do no harm. It runs outside any transaction.
 *
 * @param <T> what one run must know; ids rather than contents, since it is stored
 */
public interface Errand<T> {
    /** As many at once as the scheduler has places. */
    int ALL_PLACES = Integer.MAX_VALUE;

    /** Stored with everything written down: permanent. */
    String name();

    Class<T> data();

    default Patience patience() {
        return Patience.DEFAULT;
    }

    /** How many of this kind may run at once on one node, so that a slow house outside does not hold up the others. */
    default int atOnce() {
        return 4;
    }

    /** Whether it hands mail to a server outside, and so has places of its own that no deadline waits for. */
    default boolean waitsForMailServer() {
        return false;
    }

    /**
     * Does it once.
     *
     * @throws Exception whatever went wrong; it is tried again
     */
    void run(T data) throws Exception;

    /**
     * Does it once, unless it turns out that the time for it has not come. That is no failure.
     *
     * @return when to do it, if it was too early
     * @throws Exception whatever went wrong; it is tried again
     */
    default Optional<Instant> runWhenDue(T data) throws Exception {
        run(data);
        return Optional.empty();
    }

    /**
     * The patience ran out. What this throws is tried again too.
     *
     * @return whether the matter is settled by this; otherwise it is parked for a person to look at
     */
    default boolean giveUp(T data, Throwable cause) throws Exception {
        return false;
    }
}
