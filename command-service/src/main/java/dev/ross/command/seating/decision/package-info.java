/**
 * Decisions about seatings: a handler opens what its decision reads, the decision asks books, guest and seating first,
 * and then writes to all three in one unit of work.
 */
@NullMarked
package dev.ross.command.seating.decision;

import org.jspecify.annotations.NullMarked;
