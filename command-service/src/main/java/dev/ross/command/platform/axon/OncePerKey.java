package dev.ross.command.platform.axon;

import dev.ross.contracts.Outcome;
import dev.ross.contracts.Refused;
import java.time.Clock;
import java.util.function.Supplier;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out commands once for each key whose target depends on their body, in a stream of each key's own. It is opened
 * before anything else.
 */
@Component
public class OncePerKey {
    private final Stored<IdempotencyKey, IdempotencyRecord> records;
    private final Clock clock;

    OncePerKey(Kinds kinds, Clock clock) {
        this.records = kinds.of(IdempotencyRecord.class, "request", IdempotencyRecord::blank);
        this.clock = clock;
    }

    /**
     * @param decision opens what it needs, decides, and tells what came of it; not run for a request that was obeyed before
     * @throws Refused if the key came with another body
     */
    public Outcome of(Asked asked, Supplier<Outcome> decision) {
        if (asked.key() == null) return decision.get();
        var key = new IdempotencyKey(asked.key());
        var record = records.existingOrNew(key);
        if (record.invoke(known -> known.answered().has(asked))) return before(record);
        var outcome = decision.get();
        record.execute(known -> known.processed(key, outcome.id(), clock.instant()));
        return outcome;
    }

    private static Outcome before(Aggregate<IdempotencyRecord> record) {
        @Nullable Long version = record.version();
        return new Outcome(record.invoke(IdempotencyRecord::outcome), version == null ? 0 : version);
    }
}
