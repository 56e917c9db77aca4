/** Printers in the network: which may be reached, and how bytes are sent to them. */
@NullMarked
package dev.ross.saga.printing.device;

import org.jspecify.annotations.NullMarked;
