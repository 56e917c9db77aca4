/**
 * Measurements of whole bookings with all their effects, in a process of its own for each measured system: ROSS beside
 * a simple program, the cost by component, and the cost as bookings and restaurants grow.
 */
@NullMarked
package dev.ross.bench.booking;

import org.jspecify.annotations.NullMarked;
