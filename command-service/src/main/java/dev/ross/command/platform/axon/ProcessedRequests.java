package dev.ross.command.platform.axon;

import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.SystemRejection;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The idempotency keys that an aggregate has processed in the last 24 hours of its own events, oldest first. Rebuilt
 * from the events' metadata, so it needs no other store and is as durable as they are.
 */
public final class ProcessedRequests {
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int AT_MOST = 1000;

    @AtMost(AT_MOST)
    private Map<String, Entry> entries = new LinkedHashMap<>();

    public void add(MetaData metaData, Instant at) {
        if (!(metaData.get(MetadataKeys.IDEMPOTENCY_KEY) instanceof String key)) return;
        entries.put(key, new Entry((String) metaData.get(MetadataKeys.FINGERPRINT), at));
        var oldest = at.minus(REMEMBERED);
        var each = entries.values().iterator();
        while (each.hasNext() && (each.next().at().isBefore(oldest) || entries.size() > AT_MOST)) each.remove();
    }

    /**
     * @return whether this same request was processed before
     * @throws RejectedException if the key came with another body
     */
    public boolean has(RequestMetadata request) {
        var known = request.key() == null ? null : entries.get(request.key());
        if (known == null) return false;
        RejectedException.require(
                Objects.equals(known.fingerprint(), request.fingerprint()), SystemRejection.KEY_REUSED);
        return true;
    }

    public int bytes() {
        return CacheWeight.ELEMENT * entries.size();
    }

    record Entry(@Nullable String fingerprint, Instant at) {}
}
