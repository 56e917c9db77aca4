/** Screens of orders: what a party ordered and has to pay, and what the kitchen has to prepare. */
@NullMarked
package dev.ross.query.order;

import org.jspecify.annotations.NullMarked;
