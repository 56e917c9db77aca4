/**
 * The floor as it is now: each table free, held, seated or calling. What stays the same from night to night lies in one
 * document, the holds and parties of each service date in another; the plan shows tonight's and last night's together.
 */
@NullMarked
package dev.ross.query.seating.floor;

import org.jspecify.annotations.NullMarked;
