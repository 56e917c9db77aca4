package dev.ross.command.demand;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.demand.DemandCommand.RecordDeniedDemand;
import dev.ross.contracts.demand.DemandEvent;
import dev.ross.contracts.demand.DemandEvent.DeniedDemandRecorded;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Instant;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate that counts denied searches: searches for a restaurant and date that found no free time. It rejects
 * nothing, and no decision depends on it.
 */
@Revision("2")
final class Demand implements Idempotent {
    @AggregateIdentifier
    private @Nullable String stream;

    private ProcessedRequests answered = new ProcessedRequests();

    Demand() {}

    static Demand none(ServiceDayId day) {
        var demand = new Demand();
        demand.stream = streamOf(day);
        return demand;
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }

    void decide(RecordDeniedDemand record, Instant now) {
        apply(new DeniedDemandRecorded(record.day(), record.party(), record.searches(), now));
    }

    @EventSourcingHandler
    void evolve(DemandEvent event, MetaData metaData, @SequenceNumber long version) {
        switch (event) {
            case DeniedDemandRecorded recorded -> {
                stream = streamOf(recorded.day());
                answered.add(metaData, recorded.at(), version);
            }
        }
    }

    private static String streamOf(ServiceDayId day) {
        return StreamKind.DEMAND.of(day);
    }
}
