package dev.ross.query.platform.axon;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * When a token was last written, and the newer one that was not.
 *
 * @param at by the JVM's own clock, in nanoseconds
 */
record Written(long at, @Nullable TrackingToken owed) {
    static Written now() {
        return new Written(System.nanoTime(), null);
    }

    Written owing(TrackingToken token) {
        return new Written(at, token);
    }

    boolean longAgo(long nanos) {
        return System.nanoTime() - at > nanos;
    }
}
