package dev.ross.command.platform.axon;

import dev.ross.contracts.Trail;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * How a command was asked, beside what it asks.
 *
 * @param key the caller's idempotency key, scoped and hashed
 * @param fingerprint of the body that came with it
 * @param expectedVersion the version the caller saw
 */
public record Asked(
        @Nullable String key,
        @Nullable String fingerprint,
        @Nullable Long expectedVersion) {
    public static Asked by(MetaData metaData) {
        return new Asked(
                (String) metaData.get(Trail.IDEMPOTENCY_KEY),
                (String) metaData.get(Trail.FINGERPRINT),
                metaData.get(Trail.EXPECTED_VERSION) instanceof Number version ? version.longValue() : null);
    }
}
