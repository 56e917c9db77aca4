package dev.ross.query.seating.availability;

import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.PartySize;

/** A search that found no free time. */
record DeniedSearch(ServiceDayId day, PartySize party) {}
