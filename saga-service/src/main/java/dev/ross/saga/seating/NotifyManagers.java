package dev.ross.saga.seating;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.value.SeatingId;

/** Pending notification of the restaurant's managers about a seating. */
record NotifyManagers(SeatingId seating, NotificationTemplate template) {}
