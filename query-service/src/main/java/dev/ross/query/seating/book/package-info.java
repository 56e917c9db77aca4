/**
 * The book staff work from: who is here and who comes, by the time they come. It has a page for each service date, and beside
 * it, in parts, those whose request or visit ended.
 */
@NullMarked
package dev.ross.query.seating.book;

import org.jspecify.annotations.NullMarked;
