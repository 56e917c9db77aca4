/** The team of a restaurant and its open invitations. */
@NullMarked
package dev.ross.query.team.staff;

import org.jspecify.annotations.NullMarked;
