/** The board on which staff see who calls for them, oldest first. */
@NullMarked
package dev.ross.query.seating.hails;

import org.jspecify.annotations.NullMarked;
