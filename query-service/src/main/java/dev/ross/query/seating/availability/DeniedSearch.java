package dev.ross.query.seating.availability;

import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.serviceday.ServiceDayId;

/** A search that found no free time. */
record DeniedSearch(ServiceDayId day, PartySize party) {}
