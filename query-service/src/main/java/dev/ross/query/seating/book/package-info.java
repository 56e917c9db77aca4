/**
 * The book that staff work from: seated and expected parties, by arrival time. It has one page of open seatings for
 * each service date, and beside it several pages of ended ones.
 */
@NullMarked
package dev.ross.query.seating.book;

import org.jspecify.annotations.NullMarked;
