package dev.ross.command.platform.axon;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingEventProcessor;

/**
 * Tracking processor that resumes within half a second after a store is back; the framework's own pauses grow to a
 * minute.
 */
final class EagerTrackingProcessor extends TrackingEventProcessor {
    private static final long LONGEST_PAUSE = Duration.ofMillis(500).toMillis();

    EagerTrackingProcessor(Builder builder) {
        super(builder);
    }

    /**
     * Shortens the pauses both after failed handling and between attempts to claim a segment: the other overload calls
     * this one.
     */
    @Override
    protected void doSleepFor(long millis, AtomicBoolean called) {
        super.doSleepFor(Math.min(millis, LONGEST_PAUSE), called);
    }
}
