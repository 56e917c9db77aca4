/** The restaurant's own settings, and the rules that follow from them. */
@NullMarked
package dev.ross.command.restaurant;

import org.jspecify.annotations.NullMarked;
