/** One message for one cause, and what became of it. */
@NullMarked
package dev.ross.command.notification;

import org.jspecify.annotations.NullMarked;
