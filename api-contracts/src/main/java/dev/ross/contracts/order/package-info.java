/** Orders: what a seated party orders, what the kitchen makes of it, and what it comes to. */
@NullMarked
package dev.ross.contracts.order;

import org.jspecify.annotations.NullMarked;
