/** Statements and events that following a seating costs, counted where milliseconds would depend on the machine. */
@NullMarked
package dev.ross.saga.cost;

import org.jspecify.annotations.NullMarked;
