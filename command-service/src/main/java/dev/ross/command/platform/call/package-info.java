/** Calls to adapters of other systems and to the query service that a command waits for. */
@NullMarked
package dev.ross.command.platform.call;

import org.jspecify.annotations.NullMarked;
