package dev.ross.command.platform.axon;

import dev.ross.contracts.MetadataKeys;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of the request that a command came with.
 *
 * @param key the caller's idempotency key, scoped and hashed
 * @param fingerprint of the body that came with it
 * @param expectedVersion the version the caller saw
 */
public record RequestMetadata(
        @Nullable String key,
        @Nullable String fingerprint,
        @Nullable Long expectedVersion) {
    public static RequestMetadata by(MetaData metaData) {
        return new RequestMetadata(
                (String) metaData.get(MetadataKeys.IDEMPOTENCY_KEY),
                (String) metaData.get(MetadataKeys.FINGERPRINT),
                metaData.get(MetadataKeys.EXPECTED_VERSION) instanceof Number version ? version.longValue() : null);
    }

    /** The same request for an aggregate of which the caller saw no version. */
    public RequestMetadata withoutExpectation() {
        return new RequestMetadata(key, fingerprint, null);
    }
}
