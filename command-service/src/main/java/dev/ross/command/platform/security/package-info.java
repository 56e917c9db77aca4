/** Who is at the door, and whether they may come in. */
@NullMarked
package dev.ross.command.platform.security;

import org.jspecify.annotations.NullMarked;
