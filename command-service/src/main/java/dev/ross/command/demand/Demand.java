package dev.ross.command.demand;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Answered;
import dev.ross.command.platform.axon.Remembers;
import dev.ross.contracts.demand.DemandCommand.RecordDeniedDemand;
import dev.ross.contracts.demand.DemandEvent;
import dev.ross.contracts.demand.DemandEvent.DeniedDemandRecorded;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** How many looked for a time at a restaurant on a date and found none. It refuses nothing, and nothing follows from it. */
@Revision("1")
final class Demand implements Remembers {
    @AggregateIdentifier
    private @Nullable String stream;

    private Answered answered = new Answered();

    Demand() {}

    static Demand none(ServiceDayId day) {
        var demand = new Demand();
        demand.stream = streamOf(day);
        return demand;
    }

    @Override
    public Answered answered() {
        return answered;
    }

    void decide(RecordDeniedDemand record, Instant now) {
        apply(new DeniedDemandRecorded(record.day(), record.party(), record.searches(), now));
    }

    @EventSourcingHandler
    void evolve(DemandEvent event, MetaData metaData) {
        switch (event) {
            case DeniedDemandRecorded recorded -> {
                stream = streamOf(recorded.day());
                answered.learn(metaData, recorded.at());
            }
        }
    }

    private static String streamOf(ServiceDayId day) {
        return "demand:" + day;
    }
}
