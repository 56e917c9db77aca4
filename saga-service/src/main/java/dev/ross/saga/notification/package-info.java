/** The post: whatever was requested is written out, mailed once, and noted as sent or as failed for good. */
@NullMarked
package dev.ross.saga.notification;

import org.jspecify.annotations.NullMarked;
