/** Screens about visits: for the guest, and for the staff who serve them. */
@NullMarked
package dev.ross.query.seating;

import org.jspecify.annotations.NullMarked;
