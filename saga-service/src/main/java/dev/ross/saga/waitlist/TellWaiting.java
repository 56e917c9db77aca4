package dev.ross.saga.waitlist;

import dev.ross.contracts.notification.Template;
import dev.ross.contracts.waitlist.WaitId;

/** Wanted: that whoever waits there is told. */
record TellWaiting(WaitId waiting, Template template) {}
