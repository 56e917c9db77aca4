package dev.ross.contracts.order;

import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.order.offline.OfflineCommandId;
import dev.ross.contracts.order.offline.RefusalReason;
import dev.ross.contracts.order.offline.RefusedContent;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** Commands on one order. Each is routed by its restaurant, so that one node usually decides for it. */
public sealed interface OrderCommand extends RestaurantScoped
        permits OrderLineCommand,
                OrderBillCommand,
                OrderTransferCommand,
                OrderCommand.KeepRefusedCommand,
                OrderCommand.ClearRefusedCommand {
    OrderId order();

    @Override
    @RoutingKey
    default RestaurantId restaurant() {
        return order().restaurant();
    }

    /** Puts a command of a tablet that was refused on the list that staff must clear, unless it was decided before. */
    record KeepRefusedCommand(
            OrderId order, OfflineCommand command, RefusedContent content, RefusalReason reason, StaffId staff)
            implements OrderCommand {}

    /**
     * Takes a refused command off the list.
     *
     * @param note how staff dealt with it
     */
    record ClearRefusedCommand(
            OrderId order,
            OfflineCommandId command,
            @Nullable Personal<String> note,
            StaffId staff) implements OrderCommand {}
}
