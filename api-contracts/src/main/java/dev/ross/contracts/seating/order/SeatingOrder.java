package dev.ross.contracts.seating.order;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderKitchenEvent.OrderStageReached;
import dev.ross.contracts.order.OrderStage;
import dev.ross.contracts.seating.SeatingOrderEvent;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import org.jspecify.annotations.Nullable;

/**
 * The open order of a party, folded from events of two streams: the seating's, which say what its order is, and the
 * order's. What other orders reach changes nothing, for example the one before.
 *
 * @param orderId absent without an open order
 * @param orderStage how far it has come; absent without an open order
 */
public record SeatingOrder(
        @Nullable OrderId orderId, @Nullable OrderStage orderStage) {
    public static final SeatingOrder NONE = new SeatingOrder(null, null);

    public boolean open() {
        return orderId != null;
    }

    public SeatingOrder after(SeatingOrderEvent event) {
        return switch (event) {
            case OrderAttached attached -> isOf(attached.order()) ? this : new SeatingOrder(attached.order(), null);
            case OrderDetached detached -> isOf(detached.order()) ? NONE : this;
        };
    }

    /** An order that is settled is not open, whether or not it is detached yet. */
    public SeatingOrder after(OrderStageReached reached) {
        if (!isOf(reached.order())) return this;
        return reached.stage() == OrderStage.SETTLED ? NONE : new SeatingOrder(orderId, reached.stage());
    }

    private boolean isOf(OrderId order) {
        return order.equals(orderId);
    }
}
