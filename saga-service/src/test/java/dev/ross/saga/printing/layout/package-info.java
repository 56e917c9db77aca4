/** The lines and bytes of tickets. */
@NullMarked
package dev.ross.saga.printing.layout;

import org.jspecify.annotations.NullMarked;
