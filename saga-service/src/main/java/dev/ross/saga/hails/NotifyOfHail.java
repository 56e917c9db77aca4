package dev.ross.saga.hails;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;

/**
 * Pending notification of staff about a hail.
 *
 * @param to those whom it reaches by this
 */
record NotifyOfHail(SeatingId seating, HailId hail, NotificationTemplate template, HailEscalation to) {}
