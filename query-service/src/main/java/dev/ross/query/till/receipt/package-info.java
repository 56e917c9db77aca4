/**
 * The receipts of a restaurant: each as it was issued, those of an order, and those of a service day. A receipt is a
 * document of its own; short cards of it are on the list of its order and on that of its day.
 */
@NullMarked
package dev.ross.query.till.receipt;

import org.jspecify.annotations.NullMarked;
