package dev.ross.saga.waitlist;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.value.WaitId;

/** Pending notification of a guest on the waitlist. */
record NotifyWaiting(WaitId waiting, NotificationTemplate template) {}
