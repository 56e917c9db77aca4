package dev.ross.saga.seating;

import dev.ross.contracts.notification.Template;
import dev.ross.contracts.seating.SeatingId;

/** Wanted: that whoever manages the restaurant is told about this seating. */
record TellManagers(SeatingId seating, Template template) {}
