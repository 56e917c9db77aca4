/** The page of one order, as staff and the party see it: its lines, how far each has come, and the bill. */
@NullMarked
package dev.ross.query.order.page;

import org.jspecify.annotations.NullMarked;
