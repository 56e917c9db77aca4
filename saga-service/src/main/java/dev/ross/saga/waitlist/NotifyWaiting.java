package dev.ross.saga.waitlist;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.waitlist.WaitId;

/** Pending notification of a guest on the waitlist. */
record NotifyWaiting(WaitId waiting, NotificationTemplate template) {}
