/** The architecture of the command side, as rules that fail the build. */
@NullMarked
package dev.ross.command.architecture;

import org.jspecify.annotations.NullMarked;
