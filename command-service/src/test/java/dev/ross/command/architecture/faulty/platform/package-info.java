/** Breaks the rules on purpose, so that they are seen to bite. */
@NullMarked
package dev.ross.command.architecture.faulty.platform;

import org.jspecify.annotations.NullMarked;
