package dev.ross.saga.platform.axon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An intention that is not written down yet.
 *
 * @param id as it will be written down
 * @param due when it is to be sent; absent: never, since it was answered
 */
record PendingIntention(
        String id, Intention intention, @Nullable Instant due) {
    PendingIntention due(@Nullable Instant at) {
        return new PendingIntention(id, intention, at);
    }
}
