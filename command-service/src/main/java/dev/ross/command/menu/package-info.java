/** A restaurant's menu and what is left of its items. */
@NullMarked
package dev.ross.command.menu;

import org.jspecify.annotations.NullMarked;
