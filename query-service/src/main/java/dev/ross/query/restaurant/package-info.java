/** Screens about restaurants: for guests who search for one, and for the team that runs it. */
@NullMarked
package dev.ross.query.restaurant;

import org.jspecify.annotations.NullMarked;
