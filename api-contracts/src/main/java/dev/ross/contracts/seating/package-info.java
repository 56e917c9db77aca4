/** One visit, from the first request to the empty table, hails included. */
@NullMarked
package dev.ross.contracts.seating;

import org.jspecify.annotations.NullMarked;
