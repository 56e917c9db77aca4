/** Who works at a restaurant, and who is invited to. */
@NullMarked
package dev.ross.query.team.staff;

import org.jspecify.annotations.NullMarked;
