package dev.ross.query.platform.axon;

import java.time.Duration;
import org.axonframework.eventhandling.TrackingEventProcessor;

/**
 * Follows the events, and is well again within ten seconds of a store's return; the framework's own pauses grow to a
 * minute.
 */
public class Follower extends TrackingEventProcessor {
    private static final long LONGEST_PAUSE = Duration.ofSeconds(4).toMillis();

    public Follower(Builder builder) {
        super(builder);
    }

    @Override
    protected void doSleepFor(long millis) {
        super.doSleepFor(Math.min(millis, LONGEST_PAUSE));
    }
}
