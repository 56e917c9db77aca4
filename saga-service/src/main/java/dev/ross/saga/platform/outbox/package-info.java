/**
 * Outbox of tasks: they are stored in the transaction that wants them and run afterwards, again and again until they
 * are done. It is the only way in which a process reaches anything that can fail.
 */
@NullMarked
package dev.ross.saga.platform.outbox;

import org.jspecify.annotations.NullMarked;
