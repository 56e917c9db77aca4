/** The decisions of the command side, told as given, when and then, on the real bus and a real PostgreSQL. */
@NullMarked
package dev.ross.command.house;

import org.jspecify.annotations.NullMarked;
