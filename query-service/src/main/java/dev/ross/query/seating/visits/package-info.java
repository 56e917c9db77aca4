/** What staff see on arrival: a guest's visits here before, and what is kept about them. */
@NullMarked
package dev.ross.query.seating.visits;

import org.jspecify.annotations.NullMarked;
