/**
 * Processes of a seating, from the first request to the empty table: guests are notified of its outcome, staff of all
 * they must know, and every wait for an answer has an end.
 */
@NullMarked
package dev.ross.saga.seating;

import org.jspecify.annotations.NullMarked;
