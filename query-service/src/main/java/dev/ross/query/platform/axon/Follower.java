package dev.ross.query.platform.axon;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingEventProcessor;

/**
 * Follows the events, and is well again as soon as a store is back; the framework's own pauses grow to a minute.
 */
public class Follower extends TrackingEventProcessor {
    private static final long LONGEST_PAUSE = Duration.ofMillis(500).toMillis();

    public Follower(Builder builder) {
        super(builder);
    }

    /** The pauses of those who handle, and of those who look for something to claim: the other overload comes here. */
    @Override
    protected void doSleepFor(long millis, AtomicBoolean called) {
        super.doSleepFor(Math.min(millis, longestPause()), called);
    }

    /** In milliseconds. */
    protected long longestPause() {
        return LONGEST_PAUSE;
    }
}
