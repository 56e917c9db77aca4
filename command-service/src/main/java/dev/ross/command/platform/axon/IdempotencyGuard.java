package dev.ross.command.platform.axon;

import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Carries out commands whose target depends on their body once per idempotency key, recorded in a separate stream for
 * each key. That stream is opened before any other.
 */
@Component
public class IdempotencyGuard {
    private final AggregateRepository<IdempotencyKey, IdempotencyRecord> records;
    private final Clock clock;

    IdempotencyGuard(AggregateRepositories repositories, Clock clock) {
        this.records = repositories.of(IdempotencyRecord.class, StreamKind.REQUEST, IdempotencyRecord::blank);
        this.clock = clock;
    }

    /**
     * @param decision opens the aggregates it needs, decides, and returns the outcome; not run for a request that was
     *     processed before
     * @throws RejectedException if the key came with another body
     */
    public CommandOutcome of(RequestMetadata request, Supplier<CommandOutcome> decision) {
        if (request.key() == null) return decision.get();
        var key = new IdempotencyKey(request.key());
        var record = records.existingOrNew(key);
        if (record.invoke(known -> known.processedRequests().versionAfter(request))
                .isPresent()) return record.invoke(IdempotencyRecord::outcome);
        var outcome = decision.get();
        record.execute(known -> known.processed(key, outcome, clock.instant()));
        return outcome;
    }
}
