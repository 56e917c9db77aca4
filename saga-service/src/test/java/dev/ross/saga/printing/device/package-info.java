/** Sockets that play printer. */
@NullMarked
package dev.ross.saga.printing.device;

import org.jspecify.annotations.NullMarked;
