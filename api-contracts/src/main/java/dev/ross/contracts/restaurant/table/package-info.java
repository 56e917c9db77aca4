/** Tables of a restaurant, their combinations, and which of them seat a party. */
@NullMarked
package dev.ross.contracts.restaurant.table;

import org.jspecify.annotations.NullMarked;
