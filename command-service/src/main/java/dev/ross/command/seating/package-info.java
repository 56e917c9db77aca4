/** One visit: asked for, answered, seated, hailing, closed. Decided together with the book of its day. */
@NullMarked
package dev.ross.command.seating;

import org.jspecify.annotations.NullMarked;
