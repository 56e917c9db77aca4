/** The restaurant: its profile, opening hours, booking policy and tables. */
@NullMarked
package dev.ross.contracts.restaurant;

import org.jspecify.annotations.NullMarked;
