/** The lines of an order, and what becomes of each. */
@NullMarked
package dev.ross.contracts.order.line;

import org.jspecify.annotations.NullMarked;
