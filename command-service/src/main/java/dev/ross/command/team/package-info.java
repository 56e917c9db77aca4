/** The staff of a restaurant; a person works for one restaurant at a time. */
@NullMarked
package dev.ross.command.team;

import org.jspecify.annotations.NullMarked;
