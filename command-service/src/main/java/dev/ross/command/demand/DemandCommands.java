package dev.ross.command.demand;

import static dev.ross.command.platform.axon.AggregateRepository.once;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.demand.DemandCommand.RecordDeniedDemand;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles reports of denied searches by the query service; each is stored once, however often it is sent. */
@Component
class DemandCommands {
    private final AggregateRepository<ServiceDayId, Demand> demands;
    private final Clock clock;

    DemandCommands(AggregateRepositories repositories, Clock clock) {
        this.demands = repositories.of(Demand.class, StreamKind.DEMAND, Demand::none);
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(RecordDeniedDemand record, MetaData metaData) {
        var now = clock.instant();
        return once(
                demands.existingOrNew(record.day()),
                record.day(),
                RequestMetadata.by(metaData),
                demand -> demand.decide(record, now));
    }
}
