/** Screens about the people who work at a restaurant. */
@NullMarked
package dev.ross.query.team;

import org.jspecify.annotations.NullMarked;
