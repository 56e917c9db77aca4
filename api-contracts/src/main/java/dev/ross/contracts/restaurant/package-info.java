/** The restaurant itself: who it is, when it is open, how it takes bookings, which tables it has. */
@NullMarked
package dev.ross.contracts.restaurant;

import org.jspecify.annotations.NullMarked;
