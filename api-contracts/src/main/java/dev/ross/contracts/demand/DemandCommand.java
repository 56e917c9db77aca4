package dev.ross.contracts.demand;

import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.RestaurantId;
import org.axonframework.commandhandling.RoutingKey;

/** Commands on the demand aggregate, which counts denied searches. */
public sealed interface DemandCommand extends RestaurantScoped {
    ServiceDayId day();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return day().restaurant();
    }

    /**
     * Adds to the number of denied searches: those for this date and party size that found no free time.
     *
     * @param searches each by a different caller, as far as callers can be distinguished
     */
    record RecordDeniedDemand(ServiceDayId day, PartySize party, int searches) implements DemandCommand {
        public RecordDeniedDemand {
            if (searches < 1) throw new IllegalArgumentException("only what was looked for is recorded");
        }
    }
}
