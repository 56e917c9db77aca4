/** Breaks the rules on purpose, to test that they report it. */
@NullMarked
package dev.ross.command.architecture.faulty.team;

import org.jspecify.annotations.NullMarked;
