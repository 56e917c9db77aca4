package dev.ross.command.platform.axon;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.HouseRejection;
import dev.ross.contracts.Refused;
import dev.ross.contracts.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The idempotency keys an aggregate has answered in the last 24 hours of its own events, oldest first. Learnt from the
 * events' metadata, so that it needs no other store and is as durable as they are.
 */
public final class Answered {
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int AT_MOST = 1000;

    @AtMost(AT_MOST)
    private Map<String, Entry> entries = new LinkedHashMap<>();

    public void learn(MetaData metaData, Instant at) {
        if (!(metaData.get(Trail.IDEMPOTENCY_KEY) instanceof String key)) return;
        entries.put(key, new Entry((String) metaData.get(Trail.FINGERPRINT), at));
        var oldest = at.minus(REMEMBERED);
        var each = entries.values().iterator();
        while (each.hasNext() && (each.next().at().isBefore(oldest) || entries.size() > AT_MOST)) each.remove();
    }

    /**
     * @return whether this very request was obeyed before
     * @throws Refused if the key came with another body
     */
    public boolean has(Asked asked) {
        var known = asked.key() == null ? null : entries.get(asked.key());
        if (known == null) return false;
        Refused.require(Objects.equals(known.fingerprint(), asked.fingerprint()), HouseRejection.KEY_REUSED);
        return true;
    }

    public int bytes() {
        return CacheWeight.ELEMENT * entries.size();
    }

    record Entry(@Nullable String fingerprint, Instant at) {}
}
