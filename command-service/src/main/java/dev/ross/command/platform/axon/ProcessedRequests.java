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
import java.util.Optional;
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

    /**
     * @param version the aggregate's version after the event
     */
    public void add(MetaData metaData, Instant at, long version) {
        if (!(metaData.get(MetadataKeys.IDEMPOTENCY_KEY) instanceof String key)) return;
        entries.put(key, new Entry((String) metaData.get(MetadataKeys.FINGERPRINT), at, version));
        var oldest = at.minus(REMEMBERED);
        var each = entries.values().iterator();
        while (each.hasNext() && (each.next().at().isBefore(oldest) || entries.size() > AT_MOST)) each.remove();
    }

    /**
     * @return the aggregate's version after this same request; empty if it was not processed before
     * @throws RejectedException if the key came with another body
     */
    public Optional<Long> versionAfter(RequestMetadata request) {
        var known = request.key() == null ? null : entries.get(request.key());
        if (known == null) return Optional.empty();
        RejectedException.require(
                Objects.equals(known.fingerprint(), request.fingerprint()), SystemRejection.KEY_REUSED);
        return Optional.of(known.version());
    }

    public int bytes() {
        return CacheWeight.ELEMENT * entries.size();
    }

    record Entry(@Nullable String fingerprint, Instant at, long version) {}
}
