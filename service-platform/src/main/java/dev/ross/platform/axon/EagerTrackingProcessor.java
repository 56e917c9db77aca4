package dev.ross.platform.axon;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingEventProcessor;

/**
 * Tracking processor that retries within half a second once a store is back; the framework's own pauses grow to a
 * minute.
 */
public class EagerTrackingProcessor extends TrackingEventProcessor {
    private static final long LONGEST_PAUSE = Duration.ofMillis(500).toMillis();

    public EagerTrackingProcessor(Builder builder) {
        super(builder);
    }

    /** Limits the pauses of workers and of the thread that claims segments: the other overload calls this one. */
    @Override
    protected void doSleepFor(long millis, AtomicBoolean called) {
        super.doSleepFor(Math.min(millis, longestPause()), called);
    }

    /** In milliseconds. */
    protected long longestPause() {
        return LONGEST_PAUSE;
    }
}
