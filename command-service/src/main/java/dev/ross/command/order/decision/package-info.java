/** Decisions about orders: what each reads, and the menu that it is decided with. */
@NullMarked
package dev.ross.command.order.decision;

import org.jspecify.annotations.NullMarked;
