/** What is seen of the messages the house sends. */
@NullMarked
package dev.ross.query.notification;

import org.jspecify.annotations.NullMarked;
