package dev.ross.query.seating.availability;

import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.serviceday.ServiceDayId;

/** What was looked for and not found. */
record Search(ServiceDayId day, PartySize party) {}
