/** Sends requested notifications by mail: each is rendered, mailed once, and recorded as sent or as failed for good. */
@NullMarked
package dev.ross.saga.notification;

import org.jspecify.annotations.NullMarked;
