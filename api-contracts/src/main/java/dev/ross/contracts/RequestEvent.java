package dev.ross.contracts;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Events of a processed request whose target depends on its body, so that no other stream could store its idempotency
 * key. The nesting is stored: it never changes.
 */
public sealed interface RequestEvent {
    /** The caller's idempotency key, scoped and hashed. */
    String key();

    /**
     * @param id of the entity that it created or changed
     * @param version of that entity, as the request was answered
     */
    @Revision("1")
    record RequestProcessed(String key, String id, long version, Instant at) implements RequestEvent {}
}
