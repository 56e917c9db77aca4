/** What is on a printed ticket, how it is laid out in lines, and the bytes of these lines for each kind of printer. */
@NullMarked
package dev.ross.saga.printing.layout;

import org.jspecify.annotations.NullMarked;
