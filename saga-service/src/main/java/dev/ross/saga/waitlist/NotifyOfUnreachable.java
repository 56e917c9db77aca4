package dev.ross.saga.waitlist;

import dev.ross.contracts.notification.NotificationId;

/**
 * Pending notification of staff about a message that does not reach its addressee, if it is the offer of a place.
 *
 * @param notification the message
 */
record NotifyOfUnreachable(NotificationId notification) {}
