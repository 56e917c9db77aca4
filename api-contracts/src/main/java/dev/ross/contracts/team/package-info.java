/** Who works at a restaurant, in which role, and that a person works at one restaurant at a time. */
@NullMarked
package dev.ross.contracts.team;

import org.jspecify.annotations.NullMarked;
