package dev.ross.query.platform.axon.progress;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Time of the last write of a token, and the newer token that was not written.
 *
 * @param at by the JVM's own clock, in nanoseconds
 */
record TokenWrite(long at, @Nullable TrackingToken owed) {
    static TokenWrite now() {
        return new TokenWrite(System.nanoTime(), null);
    }

    TokenWrite owing(TrackingToken token) {
        return new TokenWrite(at, token);
    }

    boolean longAgo(long nanos) {
        return System.nanoTime() - at > nanos;
    }
}
