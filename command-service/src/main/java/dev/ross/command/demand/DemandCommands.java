package dev.ross.command.demand;

import static dev.ross.command.platform.axon.Stored.once;

import dev.ross.command.platform.axon.Asked;
import dev.ross.command.platform.axon.Kinds;
import dev.ross.command.platform.axon.Stored;
import dev.ross.contracts.Outcome;
import dev.ross.contracts.demand.DemandCommand.RecordDeniedDemand;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** What the read side tells is kept once, however often it is told. */
@Component
class DemandCommands {
    private final Stored<ServiceDayId, Demand> demands;
    private final Clock clock;

    DemandCommands(Kinds kinds, Clock clock) {
        this.demands = kinds.of(Demand.class, "demand", Demand::none);
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(RecordDeniedDemand record, MetaData metaData) {
        var now = clock.instant();
        return once(
                demands.existingOrNew(record.day()),
                record.day(),
                Asked.by(metaData),
                demand -> demand.decide(record, now));
    }
}
