package dev.ross.contracts.order;

import java.time.Instant;

/** Events of one order, from the first line to the paid bill. */
public sealed interface OrderEvent
        permits OrderLineEvent, OrderKitchenEvent, OrderBillEvent, OrderTransferEvent, OrderOfflineEvent {
    OrderId order();

    Instant at();
}
