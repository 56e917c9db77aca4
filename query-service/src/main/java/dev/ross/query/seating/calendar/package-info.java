/** The calendar entry of one visit, for its guest and for the staff of its restaurant. */
@NullMarked
package dev.ross.query.seating.calendar;

import org.jspecify.annotations.NullMarked;
