/** Messages: each to one or several people for one cause, and what became of it for each of them. */
@NullMarked
package dev.ross.command.notification;

import org.jspecify.annotations.NullMarked;
