package dev.ross.command.platform.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.RequestEvent;
import dev.ross.contracts.RequestEvent.RequestProcessed;
import dev.ross.contracts.StreamKind;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate that records the outcome for one idempotency key. For commands whose target depends on the body: there the
 * same key with another body would reach another aggregate, which has no record of it.
 */
@Revision("2")
final class IdempotencyRecord implements Idempotent {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable CommandOutcome outcome;
    private ProcessedRequests answered = new ProcessedRequests();

    IdempotencyRecord() {}

    static IdempotencyRecord blank(IdempotencyKey key) {
        var record = new IdempotencyRecord();
        record.stream = StreamKind.REQUEST.of(key);
        return record;
    }

    void processed(IdempotencyKey key, CommandOutcome result, Instant now) {
        apply(new RequestProcessed(key.toString(), result.id(), result.version(), now));
    }

    CommandOutcome outcome() {
        return Objects.requireNonNull(outcome);
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }

    @EventSourcingHandler
    void evolve(RequestEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.REQUEST.of(new IdempotencyKey(event.key()));
        switch (event) {
            case RequestProcessed processed -> outcome = new CommandOutcome(processed.id(), processed.version());
        }
        answered.add(metaData, at, version);
    }
}
