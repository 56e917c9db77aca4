/**
 * The book staff work from: who is here and who comes, by the time they come. It has a page for each service date; which
 * dates have one, and on which a seating stands, is kept beside it.
 */
@NullMarked
package dev.ross.query.seating.book;

import org.jspecify.annotations.NullMarked;
