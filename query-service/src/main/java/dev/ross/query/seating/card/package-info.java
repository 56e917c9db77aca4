/** The card of one visit, for its guest, its companions and the staff who serve it. */
@NullMarked
package dev.ross.query.seating.card;

import org.jspecify.annotations.NullMarked;
