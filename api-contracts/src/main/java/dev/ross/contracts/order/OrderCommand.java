package dev.ross.contracts.order;

import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.value.RestaurantId;
import org.axonframework.commandhandling.RoutingKey;

/** Commands on one order. Each is routed by its restaurant, so that one node usually decides for it. */
public sealed interface OrderCommand extends RestaurantScoped
        permits OrderLineCommand, OrderBillCommand, OrderTransferCommand {
    OrderId order();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return order().restaurant();
    }
}
