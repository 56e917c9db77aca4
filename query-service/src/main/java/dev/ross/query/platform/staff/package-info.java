/** The names of members of staff, which screens show beside their ids. Each screen folds its own from the team's events. */
@NullMarked
package dev.ross.query.platform.staff;

import org.jspecify.annotations.NullMarked;
