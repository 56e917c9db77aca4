package dev.ross.contracts.demand;

import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What is known of demand. The nesting is stored: it never changes. */
public sealed interface DemandEvent {
    ServiceDayId day();

    /**
     * @param searches that found no free time since it was last recorded
     */
    @Revision("1")
    record DeniedDemandRecorded(ServiceDayId day, PartySize party, int searches, Instant at) implements DemandEvent {}
}
