/** Calls to adapters of other systems that a command waits for. */
@NullMarked
package dev.ross.command.platform.call;

import org.jspecify.annotations.NullMarked;
