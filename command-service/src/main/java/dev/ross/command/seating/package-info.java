/** Seatings: a visit is requested, answered, seated and closed, decided together with the book of its day. */
@NullMarked
package dev.ross.command.seating;

import org.jspecify.annotations.NullMarked;
