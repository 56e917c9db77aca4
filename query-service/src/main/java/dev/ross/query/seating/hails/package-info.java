/** The board on which staff see open hails, oldest first. */
@NullMarked
package dev.ross.query.seating.hails;

import org.jspecify.annotations.NullMarked;
