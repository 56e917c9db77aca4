/** When a restaurant is open: weekly hours, special days and closures. */
@NullMarked
package dev.ross.contracts.restaurant.schedule;

import org.jspecify.annotations.NullMarked;
