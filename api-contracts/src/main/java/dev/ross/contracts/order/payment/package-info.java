/** Payments of a bill. */
@NullMarked
package dev.ross.contracts.order.payment;

import org.jspecify.annotations.NullMarked;
