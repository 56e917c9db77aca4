/** Booking policy of a restaurant: its settings, in groups, with their bounds and defaults. */
@NullMarked
package dev.ross.contracts.restaurant.policy;

import org.jspecify.annotations.NullMarked;
