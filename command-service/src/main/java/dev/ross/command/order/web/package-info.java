/** Routes of orders. */
@NullMarked
package dev.ross.command.order.web;

import org.jspecify.annotations.NullMarked;
