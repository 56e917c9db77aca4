package dev.ross.saga.platform.axon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pending command that is not stored yet.
 *
 * @param id under which it will be stored
 * @param due when it is to be sent; absent: never, since it was answered
 */
record UnsentCommand(
        String id, PendingCommand command, @Nullable Instant due) {
    UnsentCommand due(@Nullable Instant at) {
        return new UnsentCommand(id, command, at);
    }
}
