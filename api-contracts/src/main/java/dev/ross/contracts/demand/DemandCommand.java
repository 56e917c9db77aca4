package dev.ross.contracts.demand;

import dev.ross.contracts.OfRestaurant;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.serviceday.ServiceDayId;
import org.axonframework.commandhandling.RoutingKey;

/** What can be told of demand. */
public sealed interface DemandCommand extends OfRestaurant {
    ServiceDayId day();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return day().restaurant();
    }

    /**
     * So many more have looked for a time on this date for a party of this size, and found none.
     *
     * @param searches each by another caller, as far as could be told
     */
    record RecordDeniedDemand(ServiceDayId day, PartySize party, int searches) implements DemandCommand {
        public RecordDeniedDemand {
            if (searches < 1) throw new IllegalArgumentException("only what was looked for is recorded");
        }
    }
}
