/** The team of a restaurant and its roles, and the employment of a person at one restaurant at a time. */
@NullMarked
package dev.ross.contracts.team;

import org.jspecify.annotations.NullMarked;
