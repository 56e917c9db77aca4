/** What an order comes to: how its bill is split, paid and refunded. */
@NullMarked
package dev.ross.command.order.payment;

import org.jspecify.annotations.NullMarked;
