package dev.ross.command.platform.web;

import dev.ross.contracts.Trail;
import dev.ross.contracts.trace.Parent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a request was sent, beside what it asks: its idempotency key, the version its caller saw, its trace.
 *
 * @param key scoped to caller, method and path, hashed; absent if none was sent
 * @param fingerprint a keyed hash of the body; absent with the key
 * @param freshId what a new thing is named: by the key, so that a repeat meets it; by chance, where there is no key
 */
public record Keyed(
        @Nullable String key,
        @Nullable String fingerprint,
        @Nullable Long expectedVersion,
        String trace,
        String freshId) {
    /** The id of what this request creates. */
    public <I> I id(Function<String, I> type) {
        return type.apply(freshId);
    }

    Map<String, Object> metaData() {
        var metaData = new HashMap<String, Object>();
        metaData.put(Trail.TRACE, trace);
        Parent.current().ifPresent(span -> metaData.put(Trail.TRACEPARENT, span));
        if (key != null) metaData.put(Trail.IDEMPOTENCY_KEY, key);
        if (fingerprint != null) metaData.put(Trail.FINGERPRINT, fingerprint);
        if (expectedVersion != null) metaData.put(Trail.EXPECTED_VERSION, expectedVersion);
        return metaData;
    }
}
