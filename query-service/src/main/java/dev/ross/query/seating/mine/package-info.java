/** The list of one guest's visits at all restaurants, latest first. */
@NullMarked
package dev.ross.query.seating.mine;

import org.jspecify.annotations.NullMarked;
