/**
 * Where what cannot be done waits for a person: an event that one process chokes on, with all that follow it in the same
 * sequence, so that the others go on; an errand whose patience ran out.
 */
@NullMarked
package dev.ross.saga.platform.parking;

import org.jspecify.annotations.NullMarked;
