/** Breaks the rules on purpose, so that they are seen to bite. */
@NullMarked
package dev.ross.command.architecture.faulty.seating;

import org.jspecify.annotations.NullMarked;
