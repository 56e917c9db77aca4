/** A restaurant's menu: what guests may order, at which price, and what is left of it. */
@NullMarked
package dev.ross.contracts.menu;

import org.jspecify.annotations.NullMarked;
