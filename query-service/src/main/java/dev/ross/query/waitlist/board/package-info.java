/** The waitlist of one day, in order, for staff; and a guest's own entry. */
@NullMarked
package dev.ross.query.waitlist.board;

import org.jspecify.annotations.NullMarked;
