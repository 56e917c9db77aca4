/** The print jobs of a restaurant: what waits for which printer, what was printed, and what staff must look after. */
@NullMarked
package dev.ross.query.order.printing;

import org.jspecify.annotations.NullMarked;
