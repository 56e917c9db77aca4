/** Subscriptions of people's devices to messages that are pushed to them. */
@NullMarked
package dev.ross.command.push;

import org.jspecify.annotations.NullMarked;
