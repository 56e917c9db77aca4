/** Screens about the messages that the system sends. */
@NullMarked
package dev.ross.query.notification;

import org.jspecify.annotations.NullMarked;
