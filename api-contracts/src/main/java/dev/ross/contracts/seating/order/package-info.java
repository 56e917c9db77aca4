/** Which order of a seated party is open. */
@NullMarked
package dev.ross.contracts.seating.order;

import org.jspecify.annotations.NullMarked;
