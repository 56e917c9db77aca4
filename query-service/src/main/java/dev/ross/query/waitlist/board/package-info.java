/** Who waits on one day, in order, as staff see it; and one's own wait. */
@NullMarked
package dev.ross.query.waitlist.board;

import org.jspecify.annotations.NullMarked;
