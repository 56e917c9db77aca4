/**
 * Dead letters, which wait for an operator: an event that one process cannot handle, with all that follow it in the
 * same sequence, so that other sequences go on; an outbox task whose retry policy is exhausted.
 */
@NullMarked
package dev.ross.saga.platform.deadletter;

import org.jspecify.annotations.NullMarked;
