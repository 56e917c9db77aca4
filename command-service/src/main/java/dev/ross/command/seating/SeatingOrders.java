package dev.ross.command.seating;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.HAS_OPEN_ORDER;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_ORDERS;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.seating.SeatingOrderEvent;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a seating: at most one is open.
 *
 * @param open absent if none is
 * @param count how many it has had
 */
public record SeatingOrders(@Nullable OrderId open, int count) {
    static final SeatingOrders NONE = new SeatingOrders(null, 0);
    private static final int MOST = 50;

    SeatingOrders after(SeatingOrderEvent event) {
        return switch (event) {
            case OrderAttached attached -> new SeatingOrders(attached.order(), count + 1);
            case OrderDetached detached -> new SeatingOrders(null, count);
        };
    }

    /**
     * @throws RejectedException if one is open, or there were too many
     */
    void requireMayOpen() {
        requireNoneOpen();
        require(count < MOST, TOO_MANY_ORDERS);
    }

    /**
     * @throws RejectedException if one is open
     */
    public void requireNoneOpen() {
        if (open != null) throw new RejectedException(HAS_OPEN_ORDER, Map.of("order", open.toString()));
    }
}
