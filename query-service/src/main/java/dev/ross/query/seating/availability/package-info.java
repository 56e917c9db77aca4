/**
 * The times a party can still have at a restaurant on a date. They are computed where they are asked for, out of what the
 * restaurant has settled and the books of the days around; what a guest may have is decided anew when they ask for it.
 * Searches that found nothing are counted here, and told in sums.
 */
@NullMarked
package dev.ross.query.seating.availability;

import org.jspecify.annotations.NullMarked;
