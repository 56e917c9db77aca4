package dev.ross.command.platform.web;

import dev.ross.contracts.MetadataKeys;
import dev.ross.platform.tracing.SpanParent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Request metadata beside the body: idempotency key, version that the caller saw, trace.
 *
 * @param key scoped to caller, method and path, hashed; absent if none was sent
 * @param fingerprint a keyed hash of the body; absent with the key
 * @param freshId id for what is created: derived from the key, so that a repeat finds it; random if there is no key
 */
public record RequestContext(
        @Nullable String key,
        @Nullable String fingerprint,
        @Nullable Long expectedVersion,
        String trace,
        String freshId) {
    /** The id of what this request creates. */
    public <I> I id(Function<String, I> type) {
        return type.apply(freshId);
    }

    /**
     * The trace of a request of several commands, each of which has an id of its own: it takes no idempotency key.
     *
     * @param id of the trace
     */
    public record RequestTrace(String id) {
        /**
         * The context of one of its commands.
         *
         * @param freshId id for what is created, the same whenever this command is sent
         */
        public RequestContext of(String freshId) {
            return new RequestContext(null, null, null, id, freshId);
        }
    }

    Map<String, Object> metaData() {
        var metaData = new HashMap<String, Object>();
        metaData.put(MetadataKeys.TRACE, trace);
        SpanParent.current().ifPresent(span -> metaData.put(MetadataKeys.TRACEPARENT, span));
        if (key != null) metaData.put(MetadataKeys.IDEMPOTENCY_KEY, key);
        if (fingerprint != null) metaData.put(MetadataKeys.FINGERPRINT, fingerprint);
        if (expectedVersion != null) metaData.put(MetadataKeys.EXPECTED_VERSION, expectedVersion);
        return metaData;
    }
}
