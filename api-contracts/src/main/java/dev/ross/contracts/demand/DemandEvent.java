package dev.ross.contracts.demand;

import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.PartySize;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Events of the demand aggregate, which counts denied searches. The nesting is stored: it never changes. */
public sealed interface DemandEvent {
    ServiceDayId day();

    /**
     * @param searches the number of denied searches since the last record
     */
    @Revision("1")
    record DeniedDemandRecorded(ServiceDayId day, PartySize party, int searches, Instant at) implements DemandEvent {}
}
