package dev.ross.saga.printing;

import dev.ross.contracts.order.OrderId;

/**
 * Pending request to print what one event of an order tells the kitchen.
 *
 * @param number the sequence number of the event in the order's stream
 */
record PrintOrderEvent(OrderId order, long number) {}
