/** The receipts of an order, and what its payments and refunds enter into the till. */
@NullMarked
package dev.ross.command.order.receipt;

import org.jspecify.annotations.NullMarked;
