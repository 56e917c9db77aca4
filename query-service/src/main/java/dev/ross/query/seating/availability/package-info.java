/**
 * The times that a party can still have at a restaurant on a date. They are computed on each request from the
 * restaurant's rules and the books of the days around it; a guest's later request is decided anew. Denied searches are
 * counted here and reported in sums.
 */
@NullMarked
package dev.ross.query.seating.availability;

import org.jspecify.annotations.NullMarked;
