/**
 * The floor as it is now: each table free, held, seated or calling. One document contains what does not depend on the
 * date, another the holds and parties of each service date; the plan shows tonight's and last night's together.
 */
@NullMarked
package dev.ross.query.seating.floor;

import org.jspecify.annotations.NullMarked;
