/** Printing, from the order's event to a socket that plays printer. */
@NullMarked
package dev.ross.saga.printing;

import org.jspecify.annotations.NullMarked;
