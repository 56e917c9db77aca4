package dev.ross.saga.platform.axon;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingEventProcessor;

/**
 * A tracking processor that retries at least every half second, so that it resumes as soon as a store is back; the
 * framework's own pauses grow to a minute.
 */
final class EagerTrackingProcessor extends TrackingEventProcessor {
    private static final long LONGEST_PAUSE = Duration.ofMillis(500).toMillis();

    EagerTrackingProcessor(Builder builder) {
        super(builder);
    }

    /** Limits the pauses both of handling and of claiming segments: the other overload calls this one. */
    @Override
    protected void doSleepFor(long millis, AtomicBoolean called) {
        super.doSleepFor(Math.min(millis, LONGEST_PAUSE), called);
    }
}
