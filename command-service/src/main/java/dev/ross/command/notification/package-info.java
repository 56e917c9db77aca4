/** Messages: each to one or several people for one cause, and its delivery to each of them. */
@NullMarked
package dev.ross.command.notification;

import org.jspecify.annotations.NullMarked;
