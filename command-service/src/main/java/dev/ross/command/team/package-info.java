/** Who works here, and that a person works at one restaurant at a time. */
@NullMarked
package dev.ross.command.team;

import org.jspecify.annotations.NullMarked;
